CREATE TABLE "public_entries" (
	"article" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"section" text NOT NULL,
	"changed_at" bigint NOT NULL,
	"entry" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "arrangements" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "public_links" ADD COLUMN "slug" text;--> statement-breakpoint
CREATE INDEX "public_entries_newest" ON "public_entries" USING btree ("state","changed_at","article");--> statement-breakpoint
CREATE INDEX "public_entries_section" ON "public_entries" USING btree ("section","state","changed_at","article");--> statement-breakpoint
CREATE INDEX "public_stories_mapped" ON "public_stories" USING btree ("state","month","changed_at");--> statement-breakpoint
-- Written by hand: what was published before is rendered once more, so that feeds have it.
INSERT INTO "outbox" ("key", "kind", "article", "detail", "made_at", "done_at", "tries", "next_at") SELECT 'publicPage/' || "id" || '/feeds', 'publicPage', "id", '{}', 0, NULL, 0, 0 FROM "articles" WHERE "slug" IS NOT NULL ON CONFLICT ("key") DO NOTHING;
