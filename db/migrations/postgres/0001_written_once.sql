CREATE FUNCTION "written_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'revisions', 'sentences', 'places', 'authors', 'slugs', 'claims', 'cuts', 'signatures', 'overrules', 'marks', 'lifts', 'sources', 'evidence', 'removals',
    'queries', 'replies', 'proposals', 'proposal_ends', 'assignments', 'moves', 'corrections', 'receipts', 'publications', 'history', 'files'
  ] LOOP
    EXECUTE format('CREATE TRIGGER "written_once" BEFORE UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "written_once"()', kept);
  END LOOP;
END $$;
