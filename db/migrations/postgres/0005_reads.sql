CREATE TABLE "reads" (
	"article" text NOT NULL,
	"hour" bigint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "reads_article_hour_pk" PRIMARY KEY("article","hour")
);
--> statement-breakpoint
CREATE INDEX "reads_hour" ON "reads" USING btree ("hour");