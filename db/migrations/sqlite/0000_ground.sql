CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`section` text NOT NULL,
	`language` text NOT NULL,
	`byline` text NOT NULL,
	`slug` text,
	`desk` text NOT NULL,
	`public` text NOT NULL,
	`version` integer NOT NULL,
	`text_version` integer NOT NULL,
	`seq` integer NOT NULL,
	`check` text NOT NULL,
	`current` text NOT NULL,
	`public_revision` text,
	`summary` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `articles_newest` ON `articles` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_desk` ON `articles` (`desk`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_public` ON `articles` (`public`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_by` ON `articles` (`by`,`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`person` text NOT NULL,
	`as` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_seq` ON `assignments` (`article`,`seq`);--> statement-breakpoint
CREATE INDEX `assignments_person` ON `assignments` (`person`,`article`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_key` ON `attempts` (`key`,`at`);--> statement-breakpoint
CREATE TABLE `authors` (
	`revision` text NOT NULL,
	`ordinal` integer NOT NULL,
	`article` text NOT NULL,
	`wording` text NOT NULL,
	`person` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`revision`, `ordinal`),
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `authors_article` ON `authors` (`article`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`revision` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_seq` ON `claims` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`base` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_seq` ON `corrections` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `cuts` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`claim` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cuts_seq` ON `cuts` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`claim` text NOT NULL,
	`source` text NOT NULL,
	`passage` text NOT NULL,
	`locator` text NOT NULL,
	`supports` integer NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_seq` ON `evidence` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `heads` (
	`chain` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `history` (
	`chain` text NOT NULL,
	`ordinal` integer NOT NULL,
	`entry` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`chain`, `ordinal`)
);
--> statement-breakpoint
CREATE TABLE `invites` (
	`hash` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `lifts` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`mark` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lifts_seq` ON `lifts` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `marks` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`revision` text NOT NULL,
	`wording` text NOT NULL,
	`words` text NOT NULL,
	`roles` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `marks_seq` ON `marks` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `moves` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`text` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`revision` text,
	`roles` text NOT NULL,
	`check` text,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moves_seq` ON `moves` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`article` text NOT NULL,
	`detail` text NOT NULL,
	`made_at` integer NOT NULL,
	`done_at` integer,
	`tries` integer NOT NULL,
	`next_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`done_at`,`next_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_article` ON `outbox` (`article`,`key`);--> statement-breakpoint
CREATE TABLE `overrules` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`claim` text NOT NULL,
	`revision` text NOT NULL,
	`wordings` text NOT NULL,
	`words` text NOT NULL,
	`cites` text NOT NULL,
	`reason` text NOT NULL,
	`answers` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `overrules_seq` ON `overrules` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `pages` (
	`path` text PRIMARY KEY NOT NULL,
	`html` text NOT NULL,
	`etag` text NOT NULL,
	`media_type` text NOT NULL,
	`status` integer NOT NULL,
	`article` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pages_article` ON `pages` (`article`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`disabled` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person`, `role`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `places` (
	`revision` text NOT NULL,
	`ordinal` integer NOT NULL,
	`of` text NOT NULL,
	`id` text NOT NULL,
	`block` text NOT NULL,
	`from` integer NOT NULL,
	`to` integer NOT NULL,
	`quote` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`how` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`revision`, `ordinal`),
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposal_ends` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`proposal` text NOT NULL,
	`does` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_ends_seq` ON `proposal_ends` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`claim` text,
	`revision` text NOT NULL,
	`block` text NOT NULL,
	`on` text NOT NULL,
	`words` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_seq` ON `proposals` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`revision` text NOT NULL,
	`receipt` text NOT NULL,
	`correction` text,
	`note` text,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_seq` ON `publications` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `queries` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`to` text NOT NULL,
	`type` text NOT NULL,
	`about` text NOT NULL,
	`claim` text,
	`text` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `queries_seq` ON `queries` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`revision` text NOT NULL,
	`hash` text NOT NULL,
	`check` text NOT NULL,
	`signatures` text NOT NULL,
	`marks` text NOT NULL,
	`overrules` text NOT NULL,
	`answers_for` text NOT NULL,
	`gate` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_seq` ON `receipts` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `removals` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`evidence` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `removals_seq` ON `removals` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `replies` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`query` text NOT NULL,
	`does` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `replies_seq` ON `replies` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`number` integer NOT NULL,
	`seq` integer NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`blocks` text NOT NULL,
	`language` text NOT NULL,
	`saved_by` text NOT NULL,
	`at` integer NOT NULL,
	`made` text NOT NULL,
	`sentences_hash` text NOT NULL,
	`sentences_count` integer NOT NULL,
	`places_hash` text NOT NULL,
	`places_count` integer NOT NULL,
	`authors_hash` text NOT NULL,
	`authors_count` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_number` ON `revisions` (`article`,`number`);--> statement-breakpoint
CREATE INDEX `revisions_version` ON `revisions` (`article`,`version`);--> statement-breakpoint
CREATE TABLE `sentences` (
	`revision` text NOT NULL,
	`ordinal` integer NOT NULL,
	`id` text NOT NULL,
	`block` text NOT NULL,
	`role` text NOT NULL,
	`from` integer NOT NULL,
	`to` integer NOT NULL,
	`words` text NOT NULL,
	`wording` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`revision`, `ordinal`),
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`address` text NOT NULL,
	`agent` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`language` text NOT NULL,
	`checkers_public` integer NOT NULL,
	`team_name` text NOT NULL,
	`sections` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`claim` text NOT NULL,
	`revision` text NOT NULL,
	`wordings` text NOT NULL,
	`words` text NOT NULL,
	`cites` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`roles` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_seq` ON `signatures` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`doi` text NOT NULL,
	`primary` integer NOT NULL,
	`confidentiality` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_seq` ON `sources` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_person` ON `tokens` (`person`);--> statement-breakpoint
CREATE TABLE `working_copies` (
	`article` text NOT NULL,
	`person` text NOT NULL,
	`base` integer NOT NULL,
	`document` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`article`, `person`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
