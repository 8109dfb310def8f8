CREATE TABLE "file_senders" (
	"file" text NOT NULL,
	"person" text NOT NULL,
	CONSTRAINT "file_senders_file_person_pk" PRIMARY KEY("file","person")
);
--> statement-breakpoint
CREATE TABLE "link_checks" (
	"source" text PRIMARY KEY NOT NULL,
	"article" text NOT NULL,
	"checked_at" bigint,
	"finding" text NOT NULL,
	"sentence" text NOT NULL,
	"failures" integer NOT NULL,
	"next_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"person" text NOT NULL,
	"article" text NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "looks_person_article_pk" PRIMARY KEY("person","article")
);
--> statement-breakpoint
CREATE INDEX "link_checks_next" ON "link_checks" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "link_checks_article" ON "link_checks" USING btree ("article");--> statement-breakpoint
CREATE INDEX "requests_token" ON "requests" USING btree ("token_hash");--> statement-breakpoint
INSERT INTO "file_senders" ("file", "person") SELECT "id", "by" FROM "files";
