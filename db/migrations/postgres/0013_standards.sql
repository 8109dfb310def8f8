CREATE TABLE "public_tallies" (
	"article" text PRIMARY KEY NOT NULL,
	"first_at" bigint NOT NULL,
	"claims" integer NOT NULL,
	"sources" integer NOT NULL,
	"kept" integer NOT NULL,
	"first_level" text NOT NULL,
	"level" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "about" text;--> statement-breakpoint
CREATE INDEX "public_tallies_first" ON "public_tallies" USING btree ("first_at");--> statement-breakpoint
-- Written by hand from here. What was published before is printed anew: its record is counted, its withdrawals are listed.
INSERT INTO "outbox" ("key", "kind", "article", "detail", "made_at", "done_at", "tries", "next_at") SELECT 'publicPage/' || "id" || '/standards', 'publicPage', "id", '{}', 0, NULL, 0, 0 FROM "articles" WHERE "slug" IS NOT NULL ON CONFLICT ("key") DO NOTHING;
