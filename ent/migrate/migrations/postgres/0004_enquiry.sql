-- Create "enquiry" table.
CREATE TABLE "enquiry" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "words" text NOT NULL,
  "answer" text NULL DEFAULT '',
  "answered_at" timestamptz NULL,
  "referral_id" character varying NOT NULL,
  "author_id" character varying NOT NULL,
  "answered_by_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "enquiry_account_answered_by" FOREIGN KEY ("answered_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "enquiry_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "enquiry_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "enquiry_person_id" to table: "enquiry".
CREATE INDEX "enquiry_person_id" ON "enquiry" ("person_id");
-- Create index "enquiry_referral_id" to table: "enquiry".
CREATE INDEX "enquiry_referral_id" ON "enquiry" ("referral_id");
