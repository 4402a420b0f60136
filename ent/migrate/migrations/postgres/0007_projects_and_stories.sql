-- Create index "givencell_account_id_population" to table: "given_cell".
CREATE INDEX "givencell_account_id_population" ON "given_cell" ("account_id", "population");
-- Create "project_grant" table.
CREATE TABLE "project_grant" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "asked_by" character varying NOT NULL,
  "title" character varying NOT NULL,
  "purpose" text NOT NULL,
  "basis" character varying NOT NULL,
  "sources" jsonb NOT NULL,
  "from_month" character varying NOT NULL,
  "to_month" character varying NOT NULL,
  "expires_on" character varying NOT NULL,
  "status" character varying NOT NULL DEFAULT 'WAITING',
  "decided_by" character varying NULL DEFAULT '',
  "decided_at" timestamptz NULL,
  "decision" text NULL DEFAULT '',
  "withdrawn_by" character varying NULL DEFAULT '',
  "withdrawn_at" timestamptz NULL,
  "withdrawn_why" text NULL DEFAULT '',
  "salt" character varying NULL DEFAULT '',
  "last_used_at" timestamptz NULL,
  "rows_given" bigint NOT NULL DEFAULT 0,
  "account_id" character varying NOT NULL,
  "decided_by_id" character varying NULL,
  "withdrawn_by_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "project_grant_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "project_grant_account_decider" FOREIGN KEY ("decided_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "project_grant_account_withdrawer" FOREIGN KEY ("withdrawn_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- Create index "projectgrant_account_id" to table: "project_grant".
CREATE INDEX "projectgrant_account_id" ON "project_grant" ("account_id");
-- Create index "projectgrant_scheme_id_created_at" to table: "project_grant".
CREATE INDEX "projectgrant_scheme_id_created_at" ON "project_grant" ("scheme_id", "created_at");
-- Create "story" table.
CREATE TABLE "story" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "status" character varying NOT NULL DEFAULT 'DRAFT',
  "title" character varying NULL DEFAULT '',
  "called" character varying NULL DEFAULT '',
  "before" text NULL DEFAULT '',
  "together" text NULL DEFAULT '',
  "changed" text NULL DEFAULT '',
  "in_their_words" text NULL DEFAULT '',
  "changes" jsonb NULL,
  "passed" jsonb NULL,
  "ready_on" character varying NULL,
  "withdrawn_on" character varying NULL,
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "consent_id" character varying NOT NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "story_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "story_consent_consent" FOREIGN KEY ("consent_id") REFERENCES "consent" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "story_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "story_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "story_person_id" to table: "story".
CREATE INDEX "story_person_id" ON "story" ("person_id");
-- Create index "story_referral_id" to table: "story".
CREATE INDEX "story_referral_id" ON "story" ("referral_id");
-- Drop "given_band" table: the ledger is one table.
DROP TABLE "given_band";
