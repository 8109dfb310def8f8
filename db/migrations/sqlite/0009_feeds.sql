CREATE TABLE `public_entries` (
	`article` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`section` text NOT NULL,
	`changed_at` integer NOT NULL,
	`entry` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `public_entries_newest` ON `public_entries` (`state`,`changed_at`,`article`);--> statement-breakpoint
CREATE INDEX `public_entries_section` ON `public_entries` (`section`,`state`,`changed_at`,`article`);--> statement-breakpoint
ALTER TABLE `arrangements` ADD `address` text;--> statement-breakpoint
ALTER TABLE `public_links` ADD `slug` text;--> statement-breakpoint
CREATE INDEX `public_stories_mapped` ON `public_stories` (`state`,`month`,`changed_at`);--> statement-breakpoint
-- Written by hand: what was published before is rendered once more, so that feeds have it.
INSERT OR IGNORE INTO `outbox` (`key`, `kind`, `article`, `detail`, `made_at`, `done_at`, `tries`, `next_at`) SELECT 'publicPage/' || `id` || '/feeds', 'publicPage', `id`, '{}', 0, NULL, 0, 0 FROM `articles` WHERE `slug` IS NOT NULL;
