CREATE TABLE "arrangements" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"section" text NOT NULL,
	"topics" text NOT NULL,
	"bylines" text NOT NULL,
	"breaking_until" bigint,
	"read_also" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "author_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	CONSTRAINT "author_slugs_person_unique" UNIQUE("person")
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"place" text PRIMARY KEY NOT NULL,
	"lead" text,
	"pins" text NOT NULL,
	"fill" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"next_end" bigint
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"person" text PRIMARY KEY NOT NULL,
	"bio" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_authors" (
	"person" text NOT NULL,
	"article" text NOT NULL,
	"ordinal" integer NOT NULL,
	"first_at" bigint NOT NULL,
	CONSTRAINT "public_authors_person_article_pk" PRIMARY KEY("person","article")
);
--> statement-breakpoint
CREATE TABLE "public_links" (
	"article" text NOT NULL,
	"to" text NOT NULL,
	"headline" text NOT NULL,
	CONSTRAINT "public_links_article_to_pk" PRIMARY KEY("article","to")
);
--> statement-breakpoint
CREATE TABLE "public_notes" (
	"receipt" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_stories" (
	"article" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"section" text NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"language" text NOT NULL,
	"byline" text NOT NULL,
	"first_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"month" text NOT NULL,
	"check" text NOT NULL,
	"breaking_until" bigint,
	"picture" text,
	"updated_at" bigint NOT NULL,
	"headline_words" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_topics" (
	"topic" text NOT NULL,
	"article" text NOT NULL,
	"name" text NOT NULL,
	"ordinal" integer NOT NULL,
	"first_at" bigint NOT NULL,
	CONSTRAINT "public_topics_topic_article_pk" PRIMARY KEY("topic","article")
);
--> statement-breakpoint
ALTER TABLE "arrangements" ADD CONSTRAINT "arrangements_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "arrangements_seq" ON "arrangements" USING btree ("article","seq");--> statement-breakpoint
CREATE INDEX "fronts_next_end" ON "fronts" USING btree ("next_end");--> statement-breakpoint
CREATE INDEX "public_authors_article" ON "public_authors" USING btree ("article");--> statement-breakpoint
CREATE INDEX "public_authors_newest" ON "public_authors" USING btree ("person","first_at","article");--> statement-breakpoint
CREATE INDEX "public_links_to" ON "public_links" USING btree ("to");--> statement-breakpoint
CREATE INDEX "public_notes_newest" ON "public_notes" USING btree ("at","receipt");--> statement-breakpoint
CREATE INDEX "public_notes_article" ON "public_notes" USING btree ("article");--> statement-breakpoint
CREATE INDEX "public_stories_newest" ON "public_stories" USING btree ("state","first_at","article");--> statement-breakpoint
CREATE INDEX "public_stories_section" ON "public_stories" USING btree ("section","state","first_at","article");--> statement-breakpoint
CREATE INDEX "public_stories_month" ON "public_stories" USING btree ("month","state","first_at","article");--> statement-breakpoint
CREATE INDEX "public_stories_breaking" ON "public_stories" USING btree ("breaking_until");--> statement-breakpoint
CREATE INDEX "public_stories_slug" ON "public_stories" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "public_topics_article" ON "public_topics" USING btree ("article");--> statement-breakpoint
CREATE INDEX "public_topics_newest" ON "public_topics" USING btree ("topic","first_at","article");--> statement-breakpoint
-- Written by hand from here.
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE ON "arrangements" FOR EACH STATEMENT EXECUTE FUNCTION "written_once"();--> statement-breakpoint
-- What readers look for: words cut and folded above the store, taken as they are, whatever the server's locale.
CREATE INDEX "public_stories_words" ON "public_stories" USING gin (array_to_tsvector(string_to_array("words", ' ')));--> statement-breakpoint
-- What was published before is looked at again: lists are made of rows now, and no more of notices among the pages.
INSERT INTO "outbox" ("key", "kind", "article", "detail", "made_at", "done_at", "tries", "next_at") SELECT 'publicPage/' || "id" || '/the-paper', 'publicPage', "id", '{}', 0, NULL, 0, 0 FROM "articles" WHERE "slug" IS NOT NULL ON CONFLICT ("key") DO NOTHING;--> statement-breakpoint
DELETE FROM "pages" WHERE "media_type" = 'application/vnd.countersign.notice+json';
