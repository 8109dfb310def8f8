CREATE TABLE `arrangements` (
	`id` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`section` text NOT NULL,
	`topics` text NOT NULL,
	`bylines` text NOT NULL,
	`breaking_until` integer,
	`read_also` text NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `arrangements_seq` ON `arrangements` (`article`,`seq`);--> statement-breakpoint
CREATE TABLE `author_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_slugs_person_unique` ON `author_slugs` (`person`);--> statement-breakpoint
CREATE TABLE `fronts` (
	`place` text PRIMARY KEY NOT NULL,
	`lead` text,
	`pins` text NOT NULL,
	`fill` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`next_end` integer
);
--> statement-breakpoint
CREATE INDEX `fronts_next_end` ON `fronts` (`next_end`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`person` text PRIMARY KEY NOT NULL,
	`bio` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `public_authors` (
	`person` text NOT NULL,
	`article` text NOT NULL,
	`ordinal` integer NOT NULL,
	`first_at` integer NOT NULL,
	PRIMARY KEY(`person`, `article`)
);
--> statement-breakpoint
CREATE INDEX `public_authors_article` ON `public_authors` (`article`);--> statement-breakpoint
CREATE INDEX `public_authors_newest` ON `public_authors` (`person`,`first_at`,`article`);--> statement-breakpoint
CREATE TABLE `public_links` (
	`article` text NOT NULL,
	`to` text NOT NULL,
	`headline` text NOT NULL,
	PRIMARY KEY(`article`, `to`)
);
--> statement-breakpoint
CREATE INDEX `public_links_to` ON `public_links` (`to`);--> statement-breakpoint
CREATE TABLE `public_notes` (
	`receipt` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `public_notes_newest` ON `public_notes` (`at`,`receipt`);--> statement-breakpoint
CREATE INDEX `public_notes_article` ON `public_notes` (`article`);--> statement-breakpoint
CREATE TABLE `public_stories` (
	`article` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`section` text NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`language` text NOT NULL,
	`byline` text NOT NULL,
	`first_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`month` text NOT NULL,
	`check` text NOT NULL,
	`breaking_until` integer,
	`picture` text,
	`updated_at` integer NOT NULL,
	`headline_words` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `public_stories_newest` ON `public_stories` (`state`,`first_at`,`article`);--> statement-breakpoint
CREATE INDEX `public_stories_section` ON `public_stories` (`section`,`state`,`first_at`,`article`);--> statement-breakpoint
CREATE INDEX `public_stories_month` ON `public_stories` (`month`,`state`,`first_at`,`article`);--> statement-breakpoint
CREATE INDEX `public_stories_breaking` ON `public_stories` (`breaking_until`);--> statement-breakpoint
CREATE INDEX `public_stories_slug` ON `public_stories` (`slug`);--> statement-breakpoint
CREATE TABLE `public_topics` (
	`topic` text NOT NULL,
	`article` text NOT NULL,
	`name` text NOT NULL,
	`ordinal` integer NOT NULL,
	`first_at` integer NOT NULL,
	PRIMARY KEY(`topic`, `article`)
);
--> statement-breakpoint
CREATE INDEX `public_topics_article` ON `public_topics` (`article`);--> statement-breakpoint
CREATE INDEX `public_topics_newest` ON `public_topics` (`topic`,`first_at`,`article`);--> statement-breakpoint
-- Written by hand from here. What readers look for: words cut and folded above the store, so nothing but spaces parts them.
CREATE TABLE `public_word_rows` (`id` integer PRIMARY KEY, `article` text NOT NULL UNIQUE);--> statement-breakpoint
CREATE VIRTUAL TABLE `public_words` USING fts5(`headline`, `words`, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");--> statement-breakpoint
CREATE TRIGGER `public_words_added` AFTER INSERT ON `public_stories` BEGIN
  INSERT OR IGNORE INTO `public_word_rows` (`article`) VALUES (new.`article`);
  INSERT INTO `public_words` (`rowid`, `headline`, `words`) SELECT `id`, new.`headline_words`, new.`words` FROM `public_word_rows` WHERE `article` = new.`article`;
END;--> statement-breakpoint
CREATE TRIGGER `public_words_changed` AFTER UPDATE OF `headline_words`, `words` ON `public_stories` WHEN old.`words` <> new.`words` OR old.`headline_words` <> new.`headline_words` BEGIN
  DELETE FROM `public_words` WHERE `rowid` = (SELECT `id` FROM `public_word_rows` WHERE `article` = old.`article`);
  INSERT INTO `public_words` (`rowid`, `headline`, `words`) SELECT `id`, new.`headline_words`, new.`words` FROM `public_word_rows` WHERE `article` = new.`article`;
END;--> statement-breakpoint
CREATE TRIGGER `public_words_gone` AFTER DELETE ON `public_stories` BEGIN
  DELETE FROM `public_words` WHERE `rowid` = (SELECT `id` FROM `public_word_rows` WHERE `article` = old.`article`);
  DELETE FROM `public_word_rows` WHERE `article` = old.`article`;
END;--> statement-breakpoint
-- What was published before is looked at again: lists are made of rows now, and no more of notices among the pages.
INSERT OR IGNORE INTO `outbox` (`key`, `kind`, `article`, `detail`, `made_at`, `done_at`, `tries`, `next_at`) SELECT 'publicPage/' || `id` || '/the-paper', 'publicPage', `id`, '{}', 0, NULL, 0, 0 FROM `articles` WHERE `slug` IS NOT NULL;--> statement-breakpoint
DELETE FROM `pages` WHERE `media_type` = 'application/vnd.countersign.notice+json';
