-- Create "audit_entry" table.
CREATE TABLE "audit_entry" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NULL DEFAULT '',
  "account_id" character varying NULL DEFAULT '',
  "session_id" character varying NULL DEFAULT '',
  "role" character varying NULL DEFAULT '',
  "action" character varying NOT NULL,
  "operation" character varying NULL DEFAULT '',
  "object_type" character varying NULL DEFAULT '',
  "object_id" character varying NULL DEFAULT '',
  "person_id" character varying NULL DEFAULT '',
  "people" jsonb NULL,
  "fields" jsonb NULL,
  "reason" character varying NULL DEFAULT '',
  PRIMARY KEY ("id")
);
-- Create index "auditentry_object_id" to table: "audit_entry".
CREATE INDEX "auditentry_object_id" ON "audit_entry" ("object_id");
-- Create index "auditentry_person_id_created_at" to table: "audit_entry".
CREATE INDEX "auditentry_person_id_created_at" ON "audit_entry" ("person_id", "created_at");
-- Create index "auditentry_scheme_id_created_at" to table: "audit_entry".
CREATE INDEX "auditentry_scheme_id_created_at" ON "audit_entry" ("scheme_id", "created_at");
-- Create "scheme" table.
CREATE TABLE "scheme" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "name" character varying NOT NULL,
  "settings" jsonb NOT NULL,
  "demonstration" boolean NOT NULL DEFAULT false,
  PRIMARY KEY ("id")
);
-- Create "organisation" table.
CREATE TABLE "organisation" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "name" character varying NOT NULL,
  "ods_code" character varying NULL DEFAULT '',
  "neighbourhood" character varying NULL DEFAULT '',
  "imd_decile" bigint NULL,
  "address" jsonb NULL,
  "phone" character varying NULL DEFAULT '',
  "email" character varying NULL DEFAULT '',
  "website" character varying NULL DEFAULT '',
  "employs_link_workers" boolean NOT NULL DEFAULT false,
  PRIMARY KEY ("id")
);
-- Create index "organisation_scheme_id_kind_name" to table: "organisation".
CREATE INDEX "organisation_scheme_id_kind_name" ON "organisation" ("scheme_id", "kind", "name");
-- Create index "organisation_scheme_id_ods_code" to table: "organisation".
CREATE INDEX "organisation_scheme_id_ods_code" ON "organisation" ("scheme_id", "ods_code");
-- Create "idempotency_key" table.
CREATE TABLE "idempotency_key" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "account_id" character varying NOT NULL,
  "client_mutation_id" character varying NOT NULL,
  "operation" character varying NOT NULL,
  "input_hash" character varying NOT NULL,
  "object_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "idempotencykey_account_id_client_mutation_id" to table: "idempotency_key".
CREATE UNIQUE INDEX "idempotencykey_account_id_client_mutation_id" ON "idempotency_key" ("account_id", "client_mutation_id");
-- Create "person" table.
CREATE TABLE "person" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "given_name" character varying NOT NULL,
  "family_name" character varying NOT NULL,
  "preferred_name" character varying NULL DEFAULT '',
  "title" character varying NULL DEFAULT '',
  "pronouns" character varying NULL DEFAULT '',
  "date_of_birth" character varying NOT NULL,
  "nhs_number" character varying NULL DEFAULT '',
  "nhs_number_status" character varying NOT NULL DEFAULT 'NONE',
  "sex" character varying NOT NULL DEFAULT 'NOT_KNOWN',
  "gender" character varying NOT NULL DEFAULT 'NOT_KNOWN',
  "ethnic_category" character varying NOT NULL DEFAULT 'NOT_KNOWN',
  "language" character varying NULL DEFAULT 'en',
  "interpreter_needed" boolean NOT NULL DEFAULT false,
  "accessible_needs" jsonb NULL,
  "reasonable_adjustments" text NULL DEFAULT '',
  "phone" character varying NULL DEFAULT '',
  "phone_key" character varying NULL DEFAULT '',
  "email" character varying NULL DEFAULT '',
  "address" jsonb NULL,
  "preferred_method" character varying NULL,
  "safe_contact" jsonb NULL,
  "household" character varying NOT NULL DEFAULT 'NOT_KNOWN',
  "carer_status" character varying NOT NULL DEFAULT 'NOT_KNOWN',
  "occupation" character varying NULL DEFAULT '',
  "conditions" text NULL DEFAULT '',
  "what_matters" text NULL DEFAULT '',
  "about_me" text NULL DEFAULT '',
  "relevant_contacts" jsonb NULL,
  "died_on" character varying NULL,
  "created_by_id" character varying NOT NULL,
  "search_text" character varying NOT NULL DEFAULT '',
  "sounds_like" character varying NOT NULL DEFAULT '',
  "practice_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "person_organisation_practice" FOREIGN KEY ("practice_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "person_created_by_id" to table: "person".
CREATE INDEX "person_created_by_id" ON "person" ("created_by_id");
-- Create index "person_practice_id" to table: "person".
CREATE INDEX "person_practice_id" ON "person" ("practice_id");
-- Create index "person_scheme_id_date_of_birth" to table: "person".
CREATE INDEX "person_scheme_id_date_of_birth" ON "person" ("scheme_id", "date_of_birth");
-- Create index "person_scheme_id_family_name_given_name" to table: "person".
CREATE INDEX "person_scheme_id_family_name_given_name" ON "person" ("scheme_id", "family_name", "given_name");
-- Create index "person_scheme_id_nhs_number" to table: "person".
CREATE INDEX "person_scheme_id_nhs_number" ON "person" ("scheme_id", "nhs_number");
-- Create index "person_scheme_id_phone_key" to table: "person".
CREATE INDEX "person_scheme_id_phone_key" ON "person" ("scheme_id", "phone_key");
-- Create index "person_scheme_id_sounds_like" to table: "person".
CREATE INDEX "person_scheme_id_sounds_like" ON "person" ("scheme_id", "sounds_like");
-- Create "account" table.
CREATE TABLE "account" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "email" character varying NOT NULL,
  "name" character varying NOT NULL,
  "title" character varying NULL DEFAULT '',
  "phone" character varying NULL DEFAULT '',
  "password_hash" character varying NULL,
  "capacity" bigint NOT NULL DEFAULT 50,
  "disabled" boolean NOT NULL DEFAULT false,
  PRIMARY KEY ("id")
);
-- Create index "account_email_key" to table: "account".
CREATE UNIQUE INDEX "account_email_key" ON "account" ("email");
-- Create index "account_scheme_id_name" to table: "account".
CREATE INDEX "account_scheme_id_name" ON "account" ("scheme_id", "name");
-- Create "service" table.
CREATE TABLE "service" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "name" character varying NOT NULL,
  "category" character varying NOT NULL,
  "also" jsonb NULL,
  "description" text NULL DEFAULT '',
  "status" character varying NOT NULL DEFAULT 'ACTIVE',
  "eligibility" text NULL DEFAULT '',
  "minimum_age" bigint NULL,
  "maximum_age" bigint NULL,
  "cost" character varying NOT NULL DEFAULT 'FREE',
  "cost_words" character varying NULL DEFAULT '',
  "languages" jsonb NULL,
  "access" jsonb NULL,
  "capacity" character varying NOT NULL DEFAULT 'NOT_KNOWN',
  "waiting_weeks" bigint NULL,
  "takes_referrals" boolean NOT NULL DEFAULT true,
  "phone" character varying NULL DEFAULT '',
  "email" character varying NULL DEFAULT '',
  "website" character varying NULL DEFAULT '',
  "confirmed_on" character varying NULL,
  "search_text" character varying NOT NULL DEFAULT '',
  "organisation_id" character varying NOT NULL,
  "confirmed_by_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "service_account_confirmed_by" FOREIGN KEY ("confirmed_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "service_organisation_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "service_organisation_id" to table: "service".
CREATE INDEX "service_organisation_id" ON "service" ("organisation_id");
-- Create index "service_scheme_id_category_name" to table: "service".
CREATE INDEX "service_scheme_id_category_name" ON "service" ("scheme_id", "category", "name");
-- Create index "service_scheme_id_name" to table: "service".
CREATE INDEX "service_scheme_id_name" ON "service" ("scheme_id", "name");
-- Create "referral" table.
CREATE TABLE "referral" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "status" character varying NOT NULL DEFAULT 'RECEIVED',
  "referrer_name" character varying NULL DEFAULT '',
  "source" character varying NOT NULL,
  "primary_reason" character varying NOT NULL,
  "reasons" jsonb NOT NULL,
  "referrer_words" text NULL DEFAULT '',
  "client_words" text NULL DEFAULT '',
  "urgency" character varying NOT NULL DEFAULT 'ROUTINE',
  "client_aware" boolean NOT NULL,
  "criteria" jsonb NULL,
  "criteria_override" text NULL DEFAULT '',
  "possible_duplicate" boolean NOT NULL DEFAULT false,
  "received_at" timestamptz NOT NULL,
  "received_month" character varying NOT NULL DEFAULT '',
  "accepted_at" timestamptz NULL,
  "first_contact_at" timestamptz NULL,
  "support_from" character varying NULL,
  "support_until" character varying NULL,
  "extended_until" character varying NULL,
  "extension_reason" text NULL DEFAULT '',
  "extension_asked_on" character varying NULL,
  "pause_reason" text NULL DEFAULT '',
  "pause_until" character varying NULL,
  "decline_reason" character varying NULL,
  "decline_words" text NULL DEFAULT '',
  "alternative" text NULL DEFAULT '',
  "closing_reason" character varying NULL,
  "closing_words" text NULL DEFAULT '',
  "closed_at" timestamptz NULL,
  "no_follow_up_reason" character varying NULL DEFAULT '',
  "message_sent" boolean NOT NULL DEFAULT false,
  "handover_note" text NULL DEFAULT '',
  "last_contact_at" timestamptz NULL,
  "attempts" bigint NOT NULL DEFAULT 0,
  "next_review_on" character varying NULL,
  "next_due_kind" character varying NULL,
  "next_due_on" character varying NOT NULL DEFAULT '9999-12-31',
  "previous_id" character varying NULL,
  "person_id" character varying NOT NULL,
  "practice_id" character varying NOT NULL,
  "pcn_id" character varying NULL,
  "link_worker_id" character varying NULL,
  "referring_organisation_id" character varying NULL,
  "referred_by_id" character varying NOT NULL,
  "alternative_service_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "referral_account_link_worker" FOREIGN KEY ("link_worker_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "referral_account_referred_by" FOREIGN KEY ("referred_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "referral_organisation_pcn" FOREIGN KEY ("pcn_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "referral_organisation_practice" FOREIGN KEY ("practice_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "referral_organisation_referring_organisation" FOREIGN KEY ("referring_organisation_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "referral_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "referral_service_alternative_service" FOREIGN KEY ("alternative_service_id") REFERENCES "service" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- Create index "referral_link_worker_id_status_next_due_on" to table: "referral".
CREATE INDEX "referral_link_worker_id_status_next_due_on" ON "referral" ("link_worker_id", "status", "next_due_on");
-- Create index "referral_link_worker_id_status_received_at" to table: "referral".
CREATE INDEX "referral_link_worker_id_status_received_at" ON "referral" ("link_worker_id", "status", "received_at");
-- Create index "referral_pcn_id_received_month_primary_reason_status" to table: "referral".
CREATE INDEX "referral_pcn_id_received_month_primary_reason_status" ON "referral" ("pcn_id", "received_month", "primary_reason", "status");
-- Create index "referral_person_id_received_at" to table: "referral".
CREATE INDEX "referral_person_id_received_at" ON "referral" ("person_id", "received_at");
-- Create index "referral_practice_id_status_received_at" to table: "referral".
CREATE INDEX "referral_practice_id_status_received_at" ON "referral" ("practice_id", "status", "received_at");
-- Create index "referral_referring_organisation_id_received_at" to table: "referral".
CREATE INDEX "referral_referring_organisation_id_received_at" ON "referral" ("referring_organisation_id", "received_at");
-- Create index "referral_scheme_id_received_month_primary_reason_status" to table: "referral".
CREATE INDEX "referral_scheme_id_received_month_primary_reason_status" ON "referral" ("scheme_id", "received_month", "primary_reason", "status");
-- Create index "referral_scheme_id_status_received_at" to table: "referral".
CREATE INDEX "referral_scheme_id_status_received_at" ON "referral" ("scheme_id", "status", "received_at");
-- Create "support_plan" table.
CREATE TABLE "support_plan" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "status" character varying NOT NULL DEFAULT 'DRAFT',
  "what_matters" text NULL DEFAULT '',
  "strengths" text NULL DEFAULT '',
  "needs" jsonb NULL,
  "agreed_on" character varying NULL,
  "agreed_with" character varying NULL DEFAULT '',
  "review_on" character varying NULL,
  "number" bigint NOT NULL DEFAULT 0,
  "referral_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "support_plan_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "support_plan_referral_plan" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "support_plan_referral_id_key" to table: "support_plan".
CREATE UNIQUE INDEX "support_plan_referral_id_key" ON "support_plan" ("referral_id");
-- Create index "supportplan_person_id" to table: "support_plan".
CREATE INDEX "supportplan_person_id" ON "support_plan" ("person_id");
-- Create index "supportplan_referral_id" to table: "support_plan".
CREATE INDEX "supportplan_referral_id" ON "support_plan" ("referral_id");
-- Create "goal" table.
CREATE TABLE "goal" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "words" text NOT NULL,
  "need_id" character varying NULL DEFAULT '',
  "importance" bigint NOT NULL,
  "status" character varying NOT NULL DEFAULT 'NOT_STARTED',
  "dropped_reason" text NULL DEFAULT '',
  "position" bigint NOT NULL DEFAULT 0,
  "removed" boolean NOT NULL DEFAULT false,
  "plan_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "goal_support_plan_plan" FOREIGN KEY ("plan_id") REFERENCES "support_plan" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "goal_person_id" to table: "goal".
CREATE INDEX "goal_person_id" ON "goal" ("person_id");
-- Create index "goal_plan_id_position" to table: "goal".
CREATE INDEX "goal_plan_id_position" ON "goal" ("plan_id", "position");
-- Create index "goal_referral_id" to table: "goal".
CREATE INDEX "goal_referral_id" ON "goal" ("referral_id");
-- Create "action" table.
CREATE TABLE "action" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "words" text NOT NULL,
  "who" character varying NOT NULL,
  "due_on" character varying NULL,
  "confidence" bigint NULL,
  "barriers" jsonb NULL,
  "strategies" text NULL DEFAULT '',
  "status" character varying NOT NULL DEFAULT 'NOT_STARTED',
  "position" bigint NOT NULL DEFAULT 0,
  "removed" boolean NOT NULL DEFAULT false,
  "goal_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "action_goal_goal" FOREIGN KEY ("goal_id") REFERENCES "goal" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "action_goal_id_position" to table: "action".
CREATE INDEX "action_goal_id_position" ON "action" ("goal_id", "position");
-- Create index "action_person_id" to table: "action".
CREATE INDEX "action_person_id" ON "action" ("person_id");
-- Create index "action_referral_id" to table: "action".
CREATE INDEX "action_referral_id" ON "action" ("referral_id");
-- Create "contact" table.
CREATE TABLE "contact" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "at" timestamptz NOT NULL,
  "method" character varying NOT NULL,
  "outcome" character varying NOT NULL,
  "purpose" character varying NOT NULL,
  "minutes" bigint NOT NULL,
  "place" character varying NULL DEFAULT '',
  "note" text NULL DEFAULT '',
  "safe_contact_reason" text NULL DEFAULT '',
  "attempt" boolean NOT NULL DEFAULT false,
  "corrections" jsonb NULL,
  "annotations" jsonb NULL,
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "contact_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "contact_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "contact_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "contact_author_id_at" to table: "contact".
CREATE INDEX "contact_author_id_at" ON "contact" ("author_id", "at");
-- Create index "contact_person_id" to table: "contact".
CREATE INDEX "contact_person_id" ON "contact" ("person_id");
-- Create index "contact_referral_id" to table: "contact".
CREATE INDEX "contact_referral_id" ON "contact" ("referral_id");
-- Create index "contact_referral_id_at" to table: "contact".
CREATE INDEX "contact_referral_id_at" ON "contact" ("referral_id", "at");
-- Create "appointment" table.
CREATE TABLE "appointment" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "starts_at" timestamptz NOT NULL,
  "minutes" bigint NOT NULL,
  "method" character varying NOT NULL,
  "purpose" character varying NOT NULL,
  "place" character varying NULL DEFAULT '',
  "status" character varying NOT NULL DEFAULT 'BOOKED',
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "with_id" character varying NOT NULL,
  "contact_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "appointment_account_with" FOREIGN KEY ("with_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "appointment_contact_contact" FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "appointment_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "appointment_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "appointment_person_id" to table: "appointment".
CREATE INDEX "appointment_person_id" ON "appointment" ("person_id");
-- Create index "appointment_referral_id" to table: "appointment".
CREATE INDEX "appointment_referral_id" ON "appointment" ("referral_id");
-- Create index "appointment_with_id_starts_at" to table: "appointment".
CREATE INDEX "appointment_with_id_starts_at" ON "appointment" ("with_id", "starts_at");
-- Create "assessment" table.
CREATE TABLE "assessment" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "instrument" character varying NOT NULL,
  "point" character varying NOT NULL,
  "on" character varying NOT NULL,
  "items" jsonb NULL,
  "score" double precision NULL,
  "referral_id" character varying NOT NULL,
  "goal_id" character varying NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "assessment_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "assessment_goal_goal" FOREIGN KEY ("goal_id") REFERENCES "goal" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "assessment_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "assessment_person_id" to table: "assessment".
CREATE INDEX "assessment_person_id" ON "assessment" ("person_id");
-- Create index "assessment_referral_id" to table: "assessment".
CREATE INDEX "assessment_referral_id" ON "assessment" ("referral_id");
-- Create index "assessment_referral_id_instrument_on" to table: "assessment".
CREATE INDEX "assessment_referral_id_instrument_on" ON "assessment" ("referral_id", "instrument", "on");
-- Create "assignment" table.
CREATE TABLE "assignment" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "from_on" character varying NOT NULL,
  "to_on" character varying NULL,
  "account_id" character varying NOT NULL,
  "organisation_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "assignment_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "assignment_organisation_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "assignment_account_id" to table: "assignment".
CREATE INDEX "assignment_account_id" ON "assignment" ("account_id");
-- Create index "assignment_organisation_id" to table: "assignment".
CREATE INDEX "assignment_organisation_id" ON "assignment" ("organisation_id");
-- Create "consent" table.
CREATE TABLE "consent" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "what" character varying NOT NULL,
  "decision" character varying NOT NULL,
  "how" character varying NOT NULL,
  "on" character varying NOT NULL,
  "expires_on" character varying NULL,
  "withdrawn_on" character varying NULL,
  "capacity_concern" boolean NOT NULL DEFAULT false,
  "words" text NULL DEFAULT '',
  "person_id" character varying NOT NULL,
  "service_id" character varying NULL,
  "recorded_by_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "consent_account_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "consent_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "consent_service_service" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- Create index "consent_person_id_what" to table: "consent".
CREATE INDEX "consent_person_id_what" ON "consent" ("person_id", "what");
-- Create "membership" table.
CREATE TABLE "membership" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "role" character varying NOT NULL,
  "from_on" character varying NOT NULL,
  "to_on" character varying NULL,
  "account_id" character varying NOT NULL,
  "organisation_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "membership_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "membership_organisation_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "membership_account_id" to table: "membership".
CREATE INDEX "membership_account_id" ON "membership" ("account_id");
-- Create index "membership_organisation_id_role" to table: "membership".
CREATE INDEX "membership_organisation_id_role" ON "membership" ("organisation_id", "role");
-- Create "onward_referral" table.
CREATE TABLE "onward_referral" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "status" character varying NOT NULL DEFAULT 'SENT',
  "words" text NULL DEFAULT '',
  "share" jsonb NOT NULL,
  "sent" jsonb NULL,
  "sent_at" timestamptz NULL,
  "answered_at" timestamptz NULL,
  "decline_reason" character varying NULL,
  "answer_words" text NULL DEFAULT '',
  "outcome" character varying NULL,
  "outcome_on" character varying NULL,
  "told_by" character varying NULL,
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "service_id" character varying NOT NULL,
  "organisation_id" character varying NOT NULL,
  "goal_id" character varying NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "onward_referral_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "onward_referral_goal_goal" FOREIGN KEY ("goal_id") REFERENCES "goal" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "onward_referral_organisation_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "onward_referral_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "onward_referral_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "onward_referral_service_service" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "onwardreferral_organisation_id_status" to table: "onward_referral".
CREATE INDEX "onwardreferral_organisation_id_status" ON "onward_referral" ("organisation_id", "status");
-- Create index "onwardreferral_person_id" to table: "onward_referral".
CREATE INDEX "onwardreferral_person_id" ON "onward_referral" ("person_id");
-- Create index "onwardreferral_referral_id" to table: "onward_referral".
CREATE INDEX "onwardreferral_referral_id" ON "onward_referral" ("referral_id");
-- Create index "onwardreferral_service_id_status" to table: "onward_referral".
CREATE INDEX "onwardreferral_service_id_status" ON "onward_referral" ("service_id", "status");
-- Create "plan_version" table.
CREATE TABLE "plan_version" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "number" bigint NOT NULL,
  "what_matters" text NULL DEFAULT '',
  "strengths" text NULL DEFAULT '',
  "needs" jsonb NULL,
  "goals" jsonb NULL,
  "agreed_on" character varying NOT NULL,
  "agreed_with" character varying NOT NULL,
  "plan_id" character varying NOT NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "plan_version_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "plan_version_support_plan_plan" FOREIGN KEY ("plan_id") REFERENCES "support_plan" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "planversion_person_id" to table: "plan_version".
CREATE INDEX "planversion_person_id" ON "plan_version" ("person_id");
-- Create index "planversion_plan_id_number" to table: "plan_version".
CREATE UNIQUE INDEX "planversion_plan_id_number" ON "plan_version" ("plan_id", "number");
-- Create index "planversion_referral_id" to table: "plan_version".
CREATE INDEX "planversion_referral_id" ON "plan_version" ("referral_id");
-- Create "practice_link" table.
CREATE TABLE "practice_link" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "from_on" character varying NOT NULL,
  "to_on" character varying NULL,
  "practice_id" character varying NOT NULL,
  "pcn_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "practice_link_organisation_pcn" FOREIGN KEY ("pcn_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "practice_link_organisation_practice" FOREIGN KEY ("practice_id") REFERENCES "organisation" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "practicelink_pcn_id" to table: "practice_link".
CREATE INDEX "practicelink_pcn_id" ON "practice_link" ("pcn_id");
-- Create index "practicelink_practice_id_from_on" to table: "practice_link".
CREATE INDEX "practicelink_practice_id_from_on" ON "practice_link" ("practice_id", "from_on");
-- Create "review" table.
CREATE TABLE "review" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "on" character varying NOT NULL,
  "goals" jsonb NULL,
  "words" text NULL DEFAULT '',
  "measure_due" boolean NOT NULL DEFAULT false,
  "extension_asked" boolean NOT NULL DEFAULT false,
  "next_review_on" character varying NULL,
  "referral_id" character varying NOT NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "review_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "review_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "review_person_id" to table: "review".
CREATE INDEX "review_person_id" ON "review" ("person_id");
-- Create index "review_referral_id" to table: "review".
CREATE INDEX "review_referral_id" ON "review" ("referral_id");
-- Create "risk" table.
CREATE TABLE "risk" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "level" character varying NULL,
  "words" text NULL DEFAULT '',
  "share_with_services" boolean NOT NULL DEFAULT false,
  "on" character varying NOT NULL,
  "review_on" character varying NULL,
  "ended_on" character varying NULL,
  "ended_reason" text NULL DEFAULT '',
  "person_id" character varying NOT NULL,
  "recorded_by_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "risk_account_recorded_by" FOREIGN KEY ("recorded_by_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "risk_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "risk_person_id_ended_on" to table: "risk".
CREATE INDEX "risk_person_id_ended_on" ON "risk" ("person_id", "ended_on");
-- Create "service_location" table.
CREATE TABLE "service_location" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "name" character varying NOT NULL,
  "address" jsonb NULL,
  "latitude" double precision NULL,
  "longitude" double precision NULL,
  "schedules" jsonb NULL,
  "access_words" text NULL DEFAULT '',
  "service_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "service_location_service_service" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "servicelocation_latitude_longitude" to table: "service_location".
CREATE INDEX "servicelocation_latitude_longitude" ON "service_location" ("latitude", "longitude");
-- Create index "servicelocation_service_id" to table: "service_location".
CREATE INDEX "servicelocation_service_id" ON "service_location" ("service_id");
-- Create "session" table.
CREATE TABLE "session" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "token_hash" character varying NOT NULL,
  "seen_at" timestamptz NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "ended_at" timestamptz NULL,
  "account_id" character varying NOT NULL,
  "membership_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "session_account_account" FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "session_membership_membership" FOREIGN KEY ("membership_id") REFERENCES "membership" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "session_account_id" to table: "session".
CREATE INDEX "session_account_id" ON "session" ("account_id");
-- Create index "session_token_hash_key" to table: "session".
CREATE UNIQUE INDEX "session_token_hash_key" ON "session" ("token_hash");
-- Create "signpost" table.
CREATE TABLE "signpost" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "on" character varying NOT NULL,
  "words" text NULL DEFAULT '',
  "referral_id" character varying NOT NULL,
  "service_id" character varying NOT NULL,
  "author_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "signpost_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "signpost_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "signpost_service_service" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "signpost_person_id" to table: "signpost".
CREATE INDEX "signpost_person_id" ON "signpost" ("person_id");
-- Create index "signpost_referral_id" to table: "signpost".
CREATE INDEX "signpost_referral_id" ON "signpost" ("referral_id");
-- Create "status_change" table.
CREATE TABLE "status_change" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "from_status" character varying NULL,
  "to_status" character varying NOT NULL,
  "reason" text NULL DEFAULT '',
  "referral_id" character varying NOT NULL,
  "author_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "status_change_account_author" FOREIGN KEY ("author_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE SET NULL,
  CONSTRAINT "status_change_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "statuschange_person_id" to table: "status_change".
CREATE INDEX "statuschange_person_id" ON "status_change" ("person_id");
-- Create index "statuschange_referral_id" to table: "status_change".
CREATE INDEX "statuschange_referral_id" ON "status_change" ("referral_id");
-- Create "task" table.
CREATE TABLE "task" (
  "id" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "scheme_id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "updated_at" timestamptz NOT NULL,
  "words" text NOT NULL,
  "due_on" character varying NOT NULL DEFAULT '9999-12-31',
  "status" character varying NOT NULL DEFAULT 'OPEN',
  "done_at" timestamptz NULL,
  "person_id" character varying NOT NULL,
  "referral_id" character varying NOT NULL,
  "assigned_to_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "task_account_assigned_to" FOREIGN KEY ("assigned_to_id") REFERENCES "account" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "task_person_client" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION,
  CONSTRAINT "task_referral_referral" FOREIGN KEY ("referral_id") REFERENCES "referral" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION
);
-- Create index "task_assigned_to_id_status_due_on" to table: "task".
CREATE INDEX "task_assigned_to_id_status_due_on" ON "task" ("assigned_to_id", "status", "due_on");
-- Create index "task_person_id" to table: "task".
CREATE INDEX "task_person_id" ON "task" ("person_id");
-- Create index "task_referral_id" to table: "task".
CREATE INDEX "task_referral_id" ON "task" ("referral_id");
