CREATE TABLE "newsroom_keys" (
	"ordinal" integer PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"x" text NOT NULL,
	"made_at" bigint NOT NULL,
	"because" text NOT NULL,
	CONSTRAINT "newsroom_keys_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "newsroom_secrets" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
-- By hand: keys are written once.
CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE ON "newsroom_keys" FOR EACH STATEMENT EXECUTE FUNCTION "written_once"();
