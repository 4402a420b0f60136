-- Modify "account" table.
ALTER TABLE "account" ADD COLUMN "password_set_at" timestamptz NULL, ADD COLUMN "totp_secret" character varying NULL DEFAULT '', ADD COLUMN "totp_confirmed_at" timestamptz NULL, ADD COLUMN "totp_step" bigint NOT NULL DEFAULT 0, ADD COLUMN "safeguarding_lead" boolean NOT NULL DEFAULT false;
-- Drop index "auditentry_person_id_created_at" from table: "audit_entry".
DROP INDEX "auditentry_person_id_created_at";
-- Drop index "auditentry_scheme_id_created_at" from table: "audit_entry".
DROP INDEX "auditentry_scheme_id_created_at";
-- Modify "audit_entry" table.
ALTER TABLE "audit_entry" ADD COLUMN "seq" bigint NULL, ADD COLUMN "hash" character varying NOT NULL DEFAULT '', ADD COLUMN "outcome" character varying NULL, ADD COLUMN "purpose" character varying NULL, ADD COLUMN "break_glass_id" character varying NULL DEFAULT '';
-- Number the entries by time, for the program to chain them when this is done; say what came of them, and what for by the
-- role of then.
UPDATE "audit_entry" SET
  "seq" = n."seq",
  "outcome" = CASE WHEN "action" = 'SIGN_IN_REFUSED' THEN 'REFUSED' ELSE 'DONE' END,
  "purpose" = CASE
    WHEN coalesce("account_id", '') = '' THEN 'SYSTEM'
    WHEN "role" IN ('LINK_WORKER', 'LEAD') THEN 'SUPPORT'
    WHEN "role" IN ('MANAGER', 'COMMISSIONER') THEN 'MANAGEMENT'
    WHEN "role" = 'HOST' THEN 'SERVICE'
    WHEN "role" = 'PRACTICE' THEN 'REFERRING'
    WHEN "role" = 'ADMIN' THEN 'ADMINISTRATION'
    WHEN "role" = 'ANALYST' THEN 'ANALYSIS'
    WHEN "role" = 'AUDITOR' THEN 'OVERSIGHT'
    ELSE 'SYSTEM'
  END
FROM (SELECT "id", row_number() OVER (ORDER BY "created_at", "id" COLLATE "C") AS "seq" FROM "audit_entry") AS n
WHERE n."id" = "audit_entry"."id";
ALTER TABLE "audit_entry" ALTER COLUMN "seq" SET NOT NULL, ALTER COLUMN "outcome" SET NOT NULL, ALTER COLUMN "purpose" SET NOT NULL;
-- Create index "audit_entry_seq_key" to table: "audit_entry".
CREATE UNIQUE INDEX "audit_entry_seq_key" ON "audit_entry" ("seq");
-- Create index "auditentry_account_id_seq" to table: "audit_entry".
CREATE INDEX "auditentry_account_id_seq" ON "audit_entry" ("account_id", "seq");
-- Create index "auditentry_break_glass_id" to table: "audit_entry".
CREATE INDEX "auditentry_break_glass_id" ON "audit_entry" ("break_glass_id");
-- Create index "auditentry_person_id_seq" to table: "audit_entry".
CREATE INDEX "auditentry_person_id_seq" ON "audit_entry" ("person_id", "seq");
-- Create index "auditentry_scheme_id_seq" to table: "audit_entry".
CREATE INDEX "auditentry_scheme_id_seq" ON "audit_entry" ("scheme_id", "seq");
-- Remove the rows of "session": how they signed in is not known, so everybody signs in again.
DELETE FROM "session";
-- Modify "session" table.
ALTER TABLE "session" ADD COLUMN "method" character varying NOT NULL, ADD COLUMN "enrolling" boolean NOT NULL DEFAULT false, ADD COLUMN "stepped_up_at" timestamptz NULL, ADD COLUMN "device" character varying NOT NULL DEFAULT '', ADD COLUMN "network" character varying NOT NULL DEFAULT '';
-- Create "api_token" table.
CREATE TABLE "api_token" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "name" character varying NOT NULL,
  "token_hash" character varying NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "used_at" timestamptz NULL,
  "ended_at" timestamptz NULL,
  "account_id" character varying NOT NULL,
  "membership_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "api_token_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "api_token_membership_membership" FOREIGN KEY ("membership_id") REFERENCES "membership" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "api_token_token_hash_key" to table: "api_token".
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token" ("token_hash");
-- Create index "apitoken_account_id" to table: "api_token".
CREATE INDEX "apitoken_account_id" ON "api_token" ("account_id");
-- Create "break_glass" table.
CREATE TABLE "break_glass" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "reason" character varying NOT NULL,
  "words" text NOT NULL,
  "until" timestamptz NOT NULL,
  "closed_at" timestamptz NULL,
  "reviewed_at" timestamptz NULL,
  "finding" character varying NULL,
  "finding_words" text NULL DEFAULT '',
  "person_id" character varying NOT NULL,
  "account_id" character varying NOT NULL,
  "reviewed_by_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "break_glass_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "break_glass_account_reviewed_by" FOREIGN KEY ("reviewed_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "break_glass_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "breakglass_account_id_until" to table: "break_glass".
CREATE INDEX "breakglass_account_id_until" ON "break_glass" ("account_id", "until");
-- Create index "breakglass_scheme_id_reviewed_at_created_at" to table: "break_glass".
CREATE INDEX "breakglass_scheme_id_reviewed_at_created_at" ON "break_glass" ("scheme_id", "reviewed_at", "created_at");
-- Create "passkey" table.
CREATE TABLE "passkey" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "credential_id" character varying NOT NULL,
  "name" character varying NOT NULL,
  "data" bytea NOT NULL,
  "used_at" timestamptz NULL,
  "account_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "passkey_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "passkey_account_id" to table: "passkey".
CREATE INDEX "passkey_account_id" ON "passkey" ("account_id");
-- Create index "passkey_credential_id_key" to table: "passkey".
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey" ("credential_id");
-- Create "provider_identity" table.
CREATE TABLE "provider_identity" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "issuer" character varying NOT NULL,
  "subject" character varying NOT NULL,
  "used_at" timestamptz NULL,
  "account_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "provider_identity_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "provideridentity_account_id" to table: "provider_identity".
CREATE INDEX "provideridentity_account_id" ON "provider_identity" ("account_id");
-- Create index "provideridentity_issuer_subject" to table: "provider_identity".
CREATE UNIQUE INDEX "provideridentity_issuer_subject" ON "provider_identity" ("issuer", "subject");
-- Create "recovery_code" table.
CREATE TABLE "recovery_code" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "code_hash" character varying NOT NULL,
  "used_at" timestamptz NULL,
  "account_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "recovery_code_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "recoverycode_account_id_code_hash" to table: "recovery_code".
CREATE UNIQUE INDEX "recoverycode_account_id_code_hash" ON "recovery_code" ("account_id", "code_hash");
-- Create "safeguarding_note" table.
CREATE TABLE "safeguarding_note" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "on" character varying NOT NULL,
  "words" text NOT NULL,
  "person_id" character varying NOT NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "safeguarding_note_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "safeguarding_note_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "safeguardingnote_author_id" to table: "safeguarding_note".
CREATE INDEX "safeguardingnote_author_id" ON "safeguarding_note" ("author_id");
-- Create index "safeguardingnote_person_id_on" to table: "safeguarding_note".
CREATE INDEX "safeguardingnote_person_id_on" ON "safeguarding_note" ("person_id", "on");
-- Create "ticket" table.
CREATE TABLE "ticket" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "token_hash" character varying NOT NULL,
  "data" bytea NULL,
  "expires_at" timestamptz NOT NULL,
  "used_at" timestamptz NULL,
  "account_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "ticket_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- Create index "ticket_account_id_kind" to table: "ticket".
CREATE INDEX "ticket_account_id_kind" ON "ticket" ("account_id", "kind");
-- Create index "ticket_expires_at" to table: "ticket".
CREATE INDEX "ticket_expires_at" ON "ticket" ("expires_at");
-- Create index "ticket_token_hash_key" to table: "ticket".
CREATE UNIQUE INDEX "ticket_token_hash_key" ON "ticket" ("token_hash");
