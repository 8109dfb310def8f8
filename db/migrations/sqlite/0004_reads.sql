CREATE TABLE `reads` (
	`article` text NOT NULL,
	`hour` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`article`, `hour`)
);
--> statement-breakpoint
CREATE INDEX `reads_hour` ON `reads` (`hour`);