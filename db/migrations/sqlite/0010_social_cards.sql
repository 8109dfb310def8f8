CREATE TABLE `social_cards` (
	`article` text PRIMARY KEY NOT NULL,
	`says` text NOT NULL,
	`id` text,
	`bytes` integer NOT NULL,
	`at` integer NOT NULL,
	`due_at` integer
);
--> statement-breakpoint
CREATE INDEX `social_cards_id` ON `social_cards` (`id`);--> statement-breakpoint
CREATE INDEX `social_cards_due` ON `social_cards` (`due_at`);--> statement-breakpoint
-- Written by hand: what was published before gets its card with one more rendering.
INSERT INTO `outbox` (`key`, `kind`, `article`, `detail`, `made_at`, `done_at`, `tries`, `next_at`) SELECT 'publicPage/social-cards/' || `id`, 'publicPage', `id`, '{}', `updated_at`, NULL, 0, `updated_at` FROM `articles` WHERE `slug` IS NOT NULL;
