CREATE TABLE `newsroom_keys` (
	`ordinal` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`x` text NOT NULL,
	`made_at` integer NOT NULL,
	`because` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `newsroom_keys_id_unique` ON `newsroom_keys` (`id`);--> statement-breakpoint
CREATE TABLE `newsroom_secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL
);
