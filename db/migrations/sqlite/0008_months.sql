DROP INDEX `public_stories_month`;--> statement-breakpoint
CREATE INDEX `public_stories_month` ON `public_stories` (`state`,`month`,`first_at`,`article`);