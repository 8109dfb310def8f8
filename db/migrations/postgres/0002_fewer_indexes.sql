DROP INDEX "articles_public";--> statement-breakpoint
DROP INDEX "articles_by";--> statement-breakpoint
DROP INDEX "outbox_article";--> statement-breakpoint
DROP INDEX "revisions_version";