CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" text NOT NULL,
	"section" text NOT NULL,
	"language" text NOT NULL,
	"byline" text NOT NULL,
	"slug" text,
	"desk" text NOT NULL,
	"public" text NOT NULL,
	"version" integer NOT NULL,
	"text_version" integer NOT NULL,
	"seq" integer NOT NULL,
	"check" text NOT NULL,
	"current" text NOT NULL,
	"public_revision" text,
	"summary" text NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"person" text NOT NULL,
	"as" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"revision" text NOT NULL,
	"ordinal" integer NOT NULL,
	"article" text NOT NULL,
	"wording" text NOT NULL,
	"person" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "authors_revision_ordinal_pk" PRIMARY KEY("revision","ordinal")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"revision" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"base" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cuts" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"claim" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"claim" text NOT NULL,
	"source" text NOT NULL,
	"passage" text NOT NULL,
	"locator" text NOT NULL,
	"supports" boolean NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "heads" (
	"chain" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"chain" text NOT NULL,
	"ordinal" integer NOT NULL,
	"entry" text NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "history_chain_ordinal_pk" PRIMARY KEY("chain","ordinal")
);
--> statement-breakpoint
CREATE TABLE "invites" (
	"hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"roles" text NOT NULL,
	"by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "lifts" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"type" text NOT NULL,
	"revision" text NOT NULL,
	"wording" text NOT NULL,
	"words" text NOT NULL,
	"roles" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moves" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"action" text NOT NULL,
	"text" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"revision" text,
	"roles" text NOT NULL,
	"check" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"article" text NOT NULL,
	"detail" text NOT NULL,
	"made_at" bigint NOT NULL,
	"done_at" bigint,
	"tries" integer NOT NULL,
	"next_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overrules" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"claim" text NOT NULL,
	"revision" text NOT NULL,
	"wordings" text NOT NULL,
	"words" text NOT NULL,
	"cites" text NOT NULL,
	"reason" text NOT NULL,
	"answers" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"path" text PRIMARY KEY NOT NULL,
	"html" text NOT NULL,
	"etag" text NOT NULL,
	"media_type" text NOT NULL,
	"status" integer NOT NULL,
	"article" text,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"disabled" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "person_roles" (
	"person" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_roles_person_role_pk" PRIMARY KEY("person","role")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"revision" text NOT NULL,
	"ordinal" integer NOT NULL,
	"of" text NOT NULL,
	"id" text NOT NULL,
	"block" text NOT NULL,
	"from" integer NOT NULL,
	"to" integer NOT NULL,
	"quote" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"how" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "places_revision_ordinal_pk" PRIMARY KEY("revision","ordinal")
);
--> statement-breakpoint
CREATE TABLE "proposal_ends" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"proposal" text NOT NULL,
	"does" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"claim" text,
	"revision" text NOT NULL,
	"block" text NOT NULL,
	"on" text NOT NULL,
	"words" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"revision" text NOT NULL,
	"receipt" text NOT NULL,
	"correction" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "queries" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"to" text NOT NULL,
	"type" text NOT NULL,
	"about" text NOT NULL,
	"claim" text,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"revision" text NOT NULL,
	"hash" text NOT NULL,
	"check" text NOT NULL,
	"signatures" text NOT NULL,
	"marks" text NOT NULL,
	"overrules" text NOT NULL,
	"answers_for" text NOT NULL,
	"gate" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "removals" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"evidence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"query" text NOT NULL,
	"does" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"number" integer NOT NULL,
	"seq" integer NOT NULL,
	"version" integer NOT NULL,
	"document" text NOT NULL,
	"hash" text NOT NULL,
	"blocks" text NOT NULL,
	"language" text NOT NULL,
	"saved_by" text NOT NULL,
	"at" bigint NOT NULL,
	"made" text NOT NULL,
	"sentences_hash" text NOT NULL,
	"sentences_count" integer NOT NULL,
	"places_hash" text NOT NULL,
	"places_count" integer NOT NULL,
	"authors_hash" text NOT NULL,
	"authors_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sentences" (
	"revision" text NOT NULL,
	"ordinal" integer NOT NULL,
	"id" text NOT NULL,
	"block" text NOT NULL,
	"role" text NOT NULL,
	"from" integer NOT NULL,
	"to" integer NOT NULL,
	"words" text NOT NULL,
	"wording" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "sentences_revision_ordinal_pk" PRIMARY KEY("revision","ordinal")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"address" text NOT NULL,
	"agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"language" text NOT NULL,
	"checkers_public" boolean NOT NULL,
	"team_name" text NOT NULL,
	"sections" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"claim" text NOT NULL,
	"revision" text NOT NULL,
	"wordings" text NOT NULL,
	"words" text NOT NULL,
	"cites" text NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	"roles" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text NOT NULL,
	"doi" text NOT NULL,
	"primary" boolean NOT NULL,
	"confidentiality" text NOT NULL,
	"salt" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"person" text NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "working_copies" (
	"article" text NOT NULL,
	"person" text NOT NULL,
	"base" integer NOT NULL,
	"document" text NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "working_copies_article_person_pk" PRIMARY KEY("article","person")
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authors" ADD CONSTRAINT "authors_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authors" ADD CONSTRAINT "authors_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cuts" ADD CONSTRAINT "cuts_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lifts" ADD CONSTRAINT "lifts_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrules" ADD CONSTRAINT "overrules_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrules" ADD CONSTRAINT "overrules_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_ends" ADD CONSTRAINT "proposal_ends_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queries" ADD CONSTRAINT "queries_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removals" ADD CONSTRAINT "removals_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_revision_revisions_id_fk" FOREIGN KEY ("revision") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slugs" ADD CONSTRAINT "slugs_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_article_articles_id_fk" FOREIGN KEY ("article") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_newest" ON "articles" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_desk" ON "articles" USING btree ("desk","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_public" ON "articles" USING btree ("public","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_by" ON "articles" USING btree ("by","updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_seq" ON "assignments" USING btree ("article","seq");--> statement-breakpoint
CREATE INDEX "assignments_person" ON "assignments" USING btree ("person","article");--> statement-breakpoint
CREATE INDEX "attempts_key" ON "attempts" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "authors_article" ON "authors" USING btree ("article");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_seq" ON "claims" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "corrections_seq" ON "corrections" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "cuts_seq" ON "cuts" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_seq" ON "evidence" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "lifts_seq" ON "lifts" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "marks_seq" ON "marks" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "moves_seq" ON "moves" USING btree ("article","seq");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("done_at","next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_article" ON "outbox" USING btree ("article","key");--> statement-breakpoint
CREATE UNIQUE INDEX "overrules_seq" ON "overrules" USING btree ("article","seq");--> statement-breakpoint
CREATE INDEX "pages_article" ON "pages" USING btree ("article");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_ends_seq" ON "proposal_ends" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_seq" ON "proposals" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_seq" ON "publications" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "queries_seq" ON "queries" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_seq" ON "receipts" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "removals_seq" ON "removals" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "replies_seq" ON "replies" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_number" ON "revisions" USING btree ("article","number");--> statement-breakpoint
CREATE INDEX "revisions_version" ON "revisions" USING btree ("article","version");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_seq" ON "signatures" USING btree ("article","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_seq" ON "sources" USING btree ("article","seq");--> statement-breakpoint
CREATE INDEX "tokens_person" ON "tokens" USING btree ("person");