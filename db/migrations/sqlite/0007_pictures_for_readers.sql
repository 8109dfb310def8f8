CREATE TABLE `renditions` (
	`file` text NOT NULL,
	`format` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`id` text NOT NULL,
	`bytes` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`file`, `format`, `width`)
);
--> statement-breakpoint
CREATE INDEX `renditions_id` ON `renditions` (`id`);--> statement-breakpoint
CREATE TABLE `unshown_pictures` (
	`file` text PRIMARY KEY NOT NULL,
	`sentence` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
-- Pages from before show pictures as they were sent: all of them are made anew, with renditions, by whoever works off the outbox.
INSERT INTO `outbox` (`key`, `kind`, `article`, `detail`, `made_at`, `done_at`, `tries`, `next_at`) SELECT 'publicPage/pictures/' || `id`, 'publicPage', `id`, '{}', `updated_at`, NULL, 0, `updated_at` FROM `articles` WHERE `public` = 'live';
