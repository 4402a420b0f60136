-- Modify "account" table.
ALTER TABLE "account" ADD COLUMN "calendar_hash" character varying NULL DEFAULT '';
-- Create index "account_calendar_hash" to table: "account".
CREATE INDEX "account_calendar_hash" ON "account" ("calendar_hash");
-- Modify "idempotency_key" table.
ALTER TABLE "idempotency_key" ADD COLUMN "done_as" character varying NOT NULL DEFAULT '', ADD COLUMN "undo" text NULL DEFAULT '', ADD COLUMN "undone_at" timestamptz NULL;
-- Create "template" table.
CREATE TABLE "template" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "name" character varying NOT NULL,
  "words" text NOT NULL,
  "retired" boolean NOT NULL DEFAULT false,
  PRIMARY KEY ("id")
);
-- Create index "template_scheme_id_kind_name" to table: "template".
CREATE INDEX "template_scheme_id_kind_name" ON "template" ("scheme_id", "kind", "name");
-- Create "absence" table.
CREATE TABLE "absence" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "from_on" character varying NOT NULL,
  "to_on" character varying NOT NULL,
  "cancelled" boolean NOT NULL DEFAULT false,
  "account_id" character varying NOT NULL,
  "cover_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "absence_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "absence_account_cover" FOREIGN KEY ("cover_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- Create index "absence_account_id_to_on" to table: "absence".
CREATE INDEX "absence_account_id_to_on" ON "absence" ("account_id", "to_on");
-- Create index "absence_cover_id_to_on" to table: "absence".
CREATE INDEX "absence_cover_id_to_on" ON "absence" ("cover_id", "to_on");
-- Create index "absence_scheme_id_to_on" to table: "absence".
CREATE INDEX "absence_scheme_id_to_on" ON "absence" ("scheme_id", "to_on");
-- Modify "referral" table.
ALTER TABLE "referral" ADD COLUMN "complexity" character varying NOT NULL DEFAULT 'STANDARD', ADD COLUMN "extension_refusal" text NULL DEFAULT '';
-- Create "document" table.
CREATE TABLE "document" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "title" character varying NOT NULL,
  "file_name" character varying NOT NULL,
  "media_type" character varying NOT NULL,
  "size" bigint NOT NULL,
  "sha256" character varying NOT NULL,
  "removed_at" timestamptz NULL,
  "removed_reason" text NULL DEFAULT '',
  "person_id" character varying NOT NULL,
  "referral_id" character varying NULL,
  "added_by_id" character varying NOT NULL,
  "removed_by_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "document_account_added_by" FOREIGN KEY ("added_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "document_account_removed_by" FOREIGN KEY ("removed_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "document_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "document_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- Create index "document_person_id_created_at" to table: "document".
CREATE INDEX "document_person_id_created_at" ON "document" ("person_id", "created_at");
-- Create "saved_view" table.
CREATE TABLE "saved_view" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "list" character varying NOT NULL,
  "name" character varying NOT NULL,
  "query" character varying NOT NULL DEFAULT '',
  "removed" boolean NOT NULL DEFAULT false,
  "account_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "saved_view_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "savedview_account_id_list" to table: "saved_view".
CREATE INDEX "savedview_account_id_list" ON "saved_view" ("account_id", "list");
