CREATE TABLE `file_senders` (
	`file` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`file`, `person`)
);
--> statement-breakpoint
CREATE TABLE `link_checks` (
	`source` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`checked_at` integer,
	`finding` text NOT NULL,
	`sentence` text NOT NULL,
	`failures` integer NOT NULL,
	`next_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `link_checks_next` ON `link_checks` (`next_at`);--> statement-breakpoint
CREATE INDEX `link_checks_article` ON `link_checks` (`article`);--> statement-breakpoint
CREATE TABLE `looks` (
	`person` text NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `article`)
);
--> statement-breakpoint
CREATE INDEX `requests_token` ON `requests` (`token_hash`);--> statement-breakpoint
INSERT INTO `file_senders` (`file`, `person`) SELECT `id`, `by` FROM `files`;
