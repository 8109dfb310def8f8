CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`criticism` text NOT NULL,
	`does` text NOT NULL,
	`text` text NOT NULL,
	`included` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_seq` ON `answers` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `appraisals` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`list` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisals_seq` ON `appraisals` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `approaches` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`criticism` text NOT NULL,
	`asked_at` integer NOT NULL,
	`how` text NOT NULL,
	`deadline` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approaches_seq` ON `approaches` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `citations` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`item` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `citations_seq` ON `citations` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `claim_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`person` text NOT NULL,
	`claims` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_assignments_seq` ON `claim_assignments` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `copies` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`file` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`how` text NOT NULL,
	`url` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `copies_seq` ON `copies` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `copy_pages` (
	`file` text NOT NULL,
	`ordinal` integer NOT NULL,
	`label` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`file`, `ordinal`)
);
--> statement-breakpoint
CREATE TABLE `criticisms` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`revision` text NOT NULL,
	`of` text NOT NULL,
	`says` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `criticisms_seq` ON `criticisms` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `grid_ends` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`criticism` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grid_ends_seq` ON `grid_ends` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `groupings` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`group` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groupings_seq` ON `groupings` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`condition` text NOT NULL,
	`note` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `judgements_seq` ON `judgements` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`query` text NOT NULL,
	`in` text NOT NULL,
	`person` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentions_seq` ON `mentions` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `openings` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `openings_seq` ON `openings` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`deadline` integer,
	`risk` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_seq` ON `plans` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `renewals` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`signatures` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `renewals_seq` ON `renewals` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `request_ends` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`request` text NOT NULL,
	`does` text NOT NULL,
	`text` text NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `request_ends_seq` ON `request_ends` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`claim` text NOT NULL,
	`name` text NOT NULL,
	`question` text NOT NULL,
	`sources` text NOT NULL,
	`token_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`salt` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_seq` ON `requests` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `restrictions` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`confidentiality` text NOT NULL,
	`people` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `restrictions_seq` ON `restrictions` (`article`,`seq`);--> statement-breakpoint
ALTER TABLE `receipts` ADD `rules` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `evidence` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `replies` text;