CREATE TABLE "answers" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"criticism" text NOT NULL,
	"does" text NOT NULL,
	"text" text NOT NULL,
	"included" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appraisals" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"list" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approaches" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"criticism" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"how" text NOT NULL,
	"deadline" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"item" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"person" text NOT NULL,
	"claims" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "copies" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"file" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"how" text NOT NULL,
	"url" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "copy_pages" (
	"file" text NOT NULL,
	"ordinal" integer NOT NULL,
	"label" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "copy_pages_file_ordinal_pk" PRIMARY KEY("file","ordinal")
);
--> statement-breakpoint
CREATE TABLE "criticisms" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"revision" text NOT NULL,
	"of" text NOT NULL,
	"says" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grid_ends" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"criticism" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "groupings" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"group" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judgements" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"condition" text NOT NULL,
	"note" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"query" text NOT NULL,
	"in" text NOT NULL,
	"person" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"deadline" bigint,
	"risk" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "renewals" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"signatures" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_ends" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"request" text NOT NULL,
	"does" text NOT NULL,
	"text" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"claim" text NOT NULL,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"sources" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"source" text NOT NULL,
	"confidentiality" text NOT NULL,
	"people" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "receipts" ADD COLUMN "rules" text;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "replies" text;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approaches" ADD CONSTRAINT "approaches_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_assignments" ADD CONSTRAINT "claim_assignments_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "copies" ADD CONSTRAINT "copies_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criticisms" ADD CONSTRAINT "criticisms_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criticisms" ADD CONSTRAINT "criticisms_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_ends" ADD CONSTRAINT "grid_ends_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groupings" ADD CONSTRAINT "groupings_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewals" ADD CONSTRAINT "renewals_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_ends" ADD CONSTRAINT "request_ends_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "answers_seq" ON "answers" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "appraisals_seq" ON "appraisals" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "approaches_seq" ON "approaches" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "citations_seq" ON "citations" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_assignments_seq" ON "claim_assignments" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "copies_seq" ON "copies" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "criticisms_seq" ON "criticisms" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "grid_ends_seq" ON "grid_ends" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "groupings_seq" ON "groupings" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "judgements_seq" ON "judgements" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "mentions_seq" ON "mentions" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "openings_seq" ON "openings" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_seq" ON "plans" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "renewals_seq" ON "renewals" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "request_ends_seq" ON "request_ends" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_seq" ON "requests" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "restrictions_seq" ON "restrictions" USING btree ("article","seq");--> statement-breakpoint
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'copies', 'citations', 'groupings', 'judgements', 'restrictions', 'openings', 'appraisals', 'mentions', 'criticisms', 'approaches', 'answers', 'grid_ends',
    'plans', 'claim_assignments', 'requests', 'request_ends', 'renewals'
  ] LOOP
    EXECUTE format('CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "written_once"()', kept);
  END LOOP;
END $$;
