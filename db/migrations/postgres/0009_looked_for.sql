-- Written by hand: what readers look for is cut into vectors once, when a story is published, not again at every question.
ALTER TABLE "public_stories" ADD COLUMN "headline_vector" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("headline_words", ' '))) STORED;--> statement-breakpoint
ALTER TABLE "public_stories" ADD COLUMN "words_vector" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("words", ' '))) STORED;--> statement-breakpoint
DROP INDEX "public_stories_words";--> statement-breakpoint
CREATE INDEX "public_stories_words" ON "public_stories" USING gin ("words_vector");
