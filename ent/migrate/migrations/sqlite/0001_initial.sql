-- Create "account" table.
CREATE TABLE `account` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `email` text NOT NULL,
  `name` text NOT NULL,
  `title` text NULL DEFAULT (''),
  `phone` text NULL DEFAULT (''),
  `password_hash` text NULL,
  `capacity` integer NOT NULL DEFAULT (50),
  `disabled` bool NOT NULL DEFAULT (false),
  PRIMARY KEY (`id`)
);
-- Create index "account_email_key" to table: "account".
CREATE UNIQUE INDEX `account_email_key` ON `account` (`email`);
-- Create index "account_scheme_id_name" to table: "account".
CREATE INDEX `account_scheme_id_name` ON `account` (`scheme_id`, `name`);
-- Create "action" table.
CREATE TABLE `action` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `words` text NOT NULL,
  `who` text NOT NULL,
  `due_on` text NULL,
  `confidence` integer NULL,
  `barriers` json NULL,
  `strategies` text NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('NOT_STARTED'),
  `position` integer NOT NULL DEFAULT (0),
  `removed` bool NOT NULL DEFAULT (false),
  `goal_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `action_goal_goal` FOREIGN KEY (`goal_id`) REFERENCES `goal` (`id`) ON DELETE NO ACTION
);
-- Create index "action_referral_id" to table: "action".
CREATE INDEX `action_referral_id` ON `action` (`referral_id`);
-- Create index "action_person_id" to table: "action".
CREATE INDEX `action_person_id` ON `action` (`person_id`);
-- Create index "action_goal_id_position" to table: "action".
CREATE INDEX `action_goal_id_position` ON `action` (`goal_id`, `position`);
-- Create "appointment" table.
CREATE TABLE `appointment` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `starts_at` datetime NOT NULL,
  `minutes` integer NOT NULL,
  `method` text NOT NULL,
  `purpose` text NOT NULL,
  `place` text NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('BOOKED'),
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `with_id` text NOT NULL,
  `contact_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `appointment_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `appointment_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `appointment_account_with` FOREIGN KEY (`with_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `appointment_contact_contact` FOREIGN KEY (`contact_id`) REFERENCES `contact` (`id`) ON DELETE SET NULL
);
-- Create index "appointment_referral_id" to table: "appointment".
CREATE INDEX `appointment_referral_id` ON `appointment` (`referral_id`);
-- Create index "appointment_person_id" to table: "appointment".
CREATE INDEX `appointment_person_id` ON `appointment` (`person_id`);
-- Create index "appointment_with_id_starts_at" to table: "appointment".
CREATE INDEX `appointment_with_id_starts_at` ON `appointment` (`with_id`, `starts_at`);
-- Create "assessment" table.
CREATE TABLE `assessment` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `instrument` text NOT NULL,
  `point` text NOT NULL,
  `on` text NOT NULL,
  `items` json NULL,
  `score` real NULL,
  `referral_id` text NOT NULL,
  `goal_id` text NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `assessment_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `assessment_goal_goal` FOREIGN KEY (`goal_id`) REFERENCES `goal` (`id`) ON DELETE SET NULL,
  CONSTRAINT `assessment_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "assessment_referral_id" to table: "assessment".
CREATE INDEX `assessment_referral_id` ON `assessment` (`referral_id`);
-- Create index "assessment_person_id" to table: "assessment".
CREATE INDEX `assessment_person_id` ON `assessment` (`person_id`);
-- Create index "assessment_referral_id_instrument_on" to table: "assessment".
CREATE INDEX `assessment_referral_id_instrument_on` ON `assessment` (`referral_id`, `instrument`, `on`);
-- Create "assignment" table.
CREATE TABLE `assignment` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `from_on` text NOT NULL,
  `to_on` text NULL,
  `account_id` text NOT NULL,
  `organisation_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `assignment_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `assignment_organisation_organisation` FOREIGN KEY (`organisation_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION
);
-- Create index "assignment_account_id" to table: "assignment".
CREATE INDEX `assignment_account_id` ON `assignment` (`account_id`);
-- Create index "assignment_organisation_id" to table: "assignment".
CREATE INDEX `assignment_organisation_id` ON `assignment` (`organisation_id`);
-- Create "audit_entry" table.
CREATE TABLE `audit_entry` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NULL DEFAULT (''),
  `account_id` text NULL DEFAULT (''),
  `session_id` text NULL DEFAULT (''),
  `role` text NULL DEFAULT (''),
  `action` text NOT NULL,
  `operation` text NULL DEFAULT (''),
  `object_type` text NULL DEFAULT (''),
  `object_id` text NULL DEFAULT (''),
  `person_id` text NULL DEFAULT (''),
  `people` json NULL,
  `fields` json NULL,
  `reason` text NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- Create index "auditentry_person_id_created_at" to table: "audit_entry".
CREATE INDEX `auditentry_person_id_created_at` ON `audit_entry` (`person_id`, `created_at`);
-- Create index "auditentry_object_id" to table: "audit_entry".
CREATE INDEX `auditentry_object_id` ON `audit_entry` (`object_id`);
-- Create index "auditentry_scheme_id_created_at" to table: "audit_entry".
CREATE INDEX `auditentry_scheme_id_created_at` ON `audit_entry` (`scheme_id`, `created_at`);
-- Create "consent" table.
CREATE TABLE `consent` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `what` text NOT NULL,
  `decision` text NOT NULL,
  `how` text NOT NULL,
  `on` text NOT NULL,
  `expires_on` text NULL,
  `withdrawn_on` text NULL,
  `capacity_concern` bool NOT NULL DEFAULT (false),
  `words` text NULL DEFAULT (''),
  `person_id` text NOT NULL,
  `service_id` text NULL,
  `recorded_by_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `consent_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `consent_service_service` FOREIGN KEY (`service_id`) REFERENCES `service` (`id`) ON DELETE SET NULL,
  CONSTRAINT `consent_account_recorded_by` FOREIGN KEY (`recorded_by_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "consent_person_id_what" to table: "consent".
CREATE INDEX `consent_person_id_what` ON `consent` (`person_id`, `what`);
-- Create "contact" table.
CREATE TABLE `contact` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `at` datetime NOT NULL,
  `method` text NOT NULL,
  `outcome` text NOT NULL,
  `purpose` text NOT NULL,
  `minutes` integer NOT NULL,
  `place` text NULL DEFAULT (''),
  `note` text NULL DEFAULT (''),
  `safe_contact_reason` text NULL DEFAULT (''),
  `attempt` bool NOT NULL DEFAULT (false),
  `corrections` json NULL,
  `annotations` json NULL,
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `contact_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `contact_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `contact_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "contact_referral_id" to table: "contact".
CREATE INDEX `contact_referral_id` ON `contact` (`referral_id`);
-- Create index "contact_person_id" to table: "contact".
CREATE INDEX `contact_person_id` ON `contact` (`person_id`);
-- Create index "contact_referral_id_at" to table: "contact".
CREATE INDEX `contact_referral_id_at` ON `contact` (`referral_id`, `at`);
-- Create index "contact_author_id_at" to table: "contact".
CREATE INDEX `contact_author_id_at` ON `contact` (`author_id`, `at`);
-- Create "goal" table.
CREATE TABLE `goal` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `words` text NOT NULL,
  `need_id` text NULL DEFAULT (''),
  `importance` integer NOT NULL,
  `status` text NOT NULL DEFAULT ('NOT_STARTED'),
  `dropped_reason` text NULL DEFAULT (''),
  `position` integer NOT NULL DEFAULT (0),
  `removed` bool NOT NULL DEFAULT (false),
  `plan_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `goal_support_plan_plan` FOREIGN KEY (`plan_id`) REFERENCES `support_plan` (`id`) ON DELETE NO ACTION
);
-- Create index "goal_referral_id" to table: "goal".
CREATE INDEX `goal_referral_id` ON `goal` (`referral_id`);
-- Create index "goal_person_id" to table: "goal".
CREATE INDEX `goal_person_id` ON `goal` (`person_id`);
-- Create index "goal_plan_id_position" to table: "goal".
CREATE INDEX `goal_plan_id_position` ON `goal` (`plan_id`, `position`);
-- Create "idempotency_key" table.
CREATE TABLE `idempotency_key` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `account_id` text NOT NULL,
  `client_mutation_id` text NOT NULL,
  `operation` text NOT NULL,
  `input_hash` text NOT NULL,
  `object_id` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- Create index "idempotencykey_account_id_client_mutation_id" to table: "idempotency_key".
CREATE UNIQUE INDEX `idempotencykey_account_id_client_mutation_id` ON `idempotency_key` (`account_id`, `client_mutation_id`);
-- Create "membership" table.
CREATE TABLE `membership` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `role` text NOT NULL,
  `from_on` text NOT NULL,
  `to_on` text NULL,
  `account_id` text NOT NULL,
  `organisation_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `membership_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `membership_organisation_organisation` FOREIGN KEY (`organisation_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION
);
-- Create index "membership_account_id" to table: "membership".
CREATE INDEX `membership_account_id` ON `membership` (`account_id`);
-- Create index "membership_organisation_id_role" to table: "membership".
CREATE INDEX `membership_organisation_id_role` ON `membership` (`organisation_id`, `role`);
-- Create "onward_referral" table.
CREATE TABLE `onward_referral` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `status` text NOT NULL DEFAULT ('SENT'),
  `words` text NULL DEFAULT (''),
  `share` json NOT NULL,
  `sent` json NULL,
  `sent_at` datetime NULL,
  `answered_at` datetime NULL,
  `decline_reason` text NULL,
  `answer_words` text NULL DEFAULT (''),
  `outcome` text NULL,
  `outcome_on` text NULL,
  `told_by` text NULL,
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `service_id` text NOT NULL,
  `organisation_id` text NOT NULL,
  `goal_id` text NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `onward_referral_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `onward_referral_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `onward_referral_service_service` FOREIGN KEY (`service_id`) REFERENCES `service` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `onward_referral_organisation_organisation` FOREIGN KEY (`organisation_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `onward_referral_goal_goal` FOREIGN KEY (`goal_id`) REFERENCES `goal` (`id`) ON DELETE SET NULL,
  CONSTRAINT `onward_referral_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "onwardreferral_referral_id" to table: "onward_referral".
CREATE INDEX `onwardreferral_referral_id` ON `onward_referral` (`referral_id`);
-- Create index "onwardreferral_person_id" to table: "onward_referral".
CREATE INDEX `onwardreferral_person_id` ON `onward_referral` (`person_id`);
-- Create index "onwardreferral_organisation_id_status" to table: "onward_referral".
CREATE INDEX `onwardreferral_organisation_id_status` ON `onward_referral` (`organisation_id`, `status`);
-- Create index "onwardreferral_service_id_status" to table: "onward_referral".
CREATE INDEX `onwardreferral_service_id_status` ON `onward_referral` (`service_id`, `status`);
-- Create "organisation" table.
CREATE TABLE `organisation` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `name` text NOT NULL,
  `ods_code` text NULL DEFAULT (''),
  `neighbourhood` text NULL DEFAULT (''),
  `imd_decile` integer NULL,
  `address` json NULL,
  `phone` text NULL DEFAULT (''),
  `email` text NULL DEFAULT (''),
  `website` text NULL DEFAULT (''),
  `employs_link_workers` bool NOT NULL DEFAULT (false),
  PRIMARY KEY (`id`)
);
-- Create index "organisation_scheme_id_kind_name" to table: "organisation".
CREATE INDEX `organisation_scheme_id_kind_name` ON `organisation` (`scheme_id`, `kind`, `name`);
-- Create index "organisation_scheme_id_ods_code" to table: "organisation".
CREATE INDEX `organisation_scheme_id_ods_code` ON `organisation` (`scheme_id`, `ods_code`);
-- Create "person" table.
CREATE TABLE `person` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `given_name` text NOT NULL,
  `family_name` text NOT NULL,
  `preferred_name` text NULL DEFAULT (''),
  `title` text NULL DEFAULT (''),
  `pronouns` text NULL DEFAULT (''),
  `date_of_birth` text NOT NULL,
  `nhs_number` text NULL DEFAULT (''),
  `nhs_number_status` text NOT NULL DEFAULT ('NONE'),
  `sex` text NOT NULL DEFAULT ('NOT_KNOWN'),
  `gender` text NOT NULL DEFAULT ('NOT_KNOWN'),
  `ethnic_category` text NOT NULL DEFAULT ('NOT_KNOWN'),
  `language` text NULL DEFAULT ('en'),
  `interpreter_needed` bool NOT NULL DEFAULT (false),
  `accessible_needs` json NULL,
  `reasonable_adjustments` text NULL DEFAULT (''),
  `phone` text NULL DEFAULT (''),
  `phone_key` text NULL DEFAULT (''),
  `email` text NULL DEFAULT (''),
  `address` json NULL,
  `preferred_method` text NULL,
  `safe_contact` json NULL,
  `household` text NOT NULL DEFAULT ('NOT_KNOWN'),
  `carer_status` text NOT NULL DEFAULT ('NOT_KNOWN'),
  `occupation` text NULL DEFAULT (''),
  `conditions` text NULL DEFAULT (''),
  `what_matters` text NULL DEFAULT (''),
  `about_me` text NULL DEFAULT (''),
  `relevant_contacts` json NULL,
  `died_on` text NULL,
  `created_by_id` text NOT NULL,
  `search_text` text NOT NULL DEFAULT (''),
  `sounds_like` text NOT NULL DEFAULT (''),
  `practice_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `person_organisation_practice` FOREIGN KEY (`practice_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION
);
-- Create index "person_scheme_id_family_name_given_name" to table: "person".
CREATE INDEX `person_scheme_id_family_name_given_name` ON `person` (`scheme_id`, `family_name`, `given_name`);
-- Create index "person_scheme_id_nhs_number" to table: "person".
CREATE INDEX `person_scheme_id_nhs_number` ON `person` (`scheme_id`, `nhs_number`);
-- Create index "person_scheme_id_date_of_birth" to table: "person".
CREATE INDEX `person_scheme_id_date_of_birth` ON `person` (`scheme_id`, `date_of_birth`);
-- Create index "person_scheme_id_phone_key" to table: "person".
CREATE INDEX `person_scheme_id_phone_key` ON `person` (`scheme_id`, `phone_key`);
-- Create index "person_scheme_id_sounds_like" to table: "person".
CREATE INDEX `person_scheme_id_sounds_like` ON `person` (`scheme_id`, `sounds_like`);
-- Create index "person_practice_id" to table: "person".
CREATE INDEX `person_practice_id` ON `person` (`practice_id`);
-- Create index "person_created_by_id" to table: "person".
CREATE INDEX `person_created_by_id` ON `person` (`created_by_id`);
-- Create "plan_version" table.
CREATE TABLE `plan_version` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `number` integer NOT NULL,
  `what_matters` text NULL DEFAULT (''),
  `strengths` text NULL DEFAULT (''),
  `needs` json NULL,
  `goals` json NULL,
  `agreed_on` text NOT NULL,
  `agreed_with` text NOT NULL,
  `plan_id` text NOT NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `plan_version_support_plan_plan` FOREIGN KEY (`plan_id`) REFERENCES `support_plan` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `plan_version_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "planversion_referral_id" to table: "plan_version".
CREATE INDEX `planversion_referral_id` ON `plan_version` (`referral_id`);
-- Create index "planversion_person_id" to table: "plan_version".
CREATE INDEX `planversion_person_id` ON `plan_version` (`person_id`);
-- Create index "planversion_plan_id_number" to table: "plan_version".
CREATE UNIQUE INDEX `planversion_plan_id_number` ON `plan_version` (`plan_id`, `number`);
-- Create "practice_link" table.
CREATE TABLE `practice_link` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `from_on` text NOT NULL,
  `to_on` text NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `practice_link_organisation_practice` FOREIGN KEY (`practice_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `practice_link_organisation_pcn` FOREIGN KEY (`pcn_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION
);
-- Create index "practicelink_practice_id_from_on" to table: "practice_link".
CREATE INDEX `practicelink_practice_id_from_on` ON `practice_link` (`practice_id`, `from_on`);
-- Create index "practicelink_pcn_id" to table: "practice_link".
CREATE INDEX `practicelink_pcn_id` ON `practice_link` (`pcn_id`);
-- Create "referral" table.
CREATE TABLE `referral` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `status` text NOT NULL DEFAULT ('RECEIVED'),
  `referrer_name` text NULL DEFAULT (''),
  `source` text NOT NULL,
  `primary_reason` text NOT NULL,
  `reasons` json NOT NULL,
  `referrer_words` text NULL DEFAULT (''),
  `client_words` text NULL DEFAULT (''),
  `urgency` text NOT NULL DEFAULT ('ROUTINE'),
  `client_aware` bool NOT NULL,
  `criteria` json NULL,
  `criteria_override` text NULL DEFAULT (''),
  `possible_duplicate` bool NOT NULL DEFAULT (false),
  `received_at` datetime NOT NULL,
  `received_month` text NOT NULL DEFAULT (''),
  `accepted_at` datetime NULL,
  `first_contact_at` datetime NULL,
  `support_from` text NULL,
  `support_until` text NULL,
  `extended_until` text NULL,
  `extension_reason` text NULL DEFAULT (''),
  `extension_asked_on` text NULL,
  `pause_reason` text NULL DEFAULT (''),
  `pause_until` text NULL,
  `decline_reason` text NULL,
  `decline_words` text NULL DEFAULT (''),
  `alternative` text NULL DEFAULT (''),
  `closing_reason` text NULL,
  `closing_words` text NULL DEFAULT (''),
  `closed_at` datetime NULL,
  `no_follow_up_reason` text NULL DEFAULT (''),
  `message_sent` bool NOT NULL DEFAULT (false),
  `handover_note` text NULL DEFAULT (''),
  `last_contact_at` datetime NULL,
  `attempts` integer NOT NULL DEFAULT (0),
  `next_review_on` text NULL,
  `next_due_kind` text NULL,
  `next_due_on` text NOT NULL DEFAULT ('9999-12-31'),
  `previous_id` text NULL,
  `person_id` text NOT NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NULL,
  `link_worker_id` text NULL,
  `referring_organisation_id` text NULL,
  `referred_by_id` text NOT NULL,
  `alternative_service_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `referral_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `referral_organisation_practice` FOREIGN KEY (`practice_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `referral_organisation_pcn` FOREIGN KEY (`pcn_id`) REFERENCES `organisation` (`id`) ON DELETE SET NULL,
  CONSTRAINT `referral_account_link_worker` FOREIGN KEY (`link_worker_id`) REFERENCES `account` (`id`) ON DELETE SET NULL,
  CONSTRAINT `referral_organisation_referring_organisation` FOREIGN KEY (`referring_organisation_id`) REFERENCES `organisation` (`id`) ON DELETE SET NULL,
  CONSTRAINT `referral_account_referred_by` FOREIGN KEY (`referred_by_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `referral_service_alternative_service` FOREIGN KEY (`alternative_service_id`) REFERENCES `service` (`id`) ON DELETE SET NULL
);
-- Create index "referral_scheme_id_status_received_at" to table: "referral".
CREATE INDEX `referral_scheme_id_status_received_at` ON `referral` (`scheme_id`, `status`, `received_at`);
-- Create index "referral_scheme_id_received_month_primary_reason_status" to table: "referral".
CREATE INDEX `referral_scheme_id_received_month_primary_reason_status` ON `referral` (`scheme_id`, `received_month`, `primary_reason`, `status`);
-- Create index "referral_pcn_id_received_month_primary_reason_status" to table: "referral".
CREATE INDEX `referral_pcn_id_received_month_primary_reason_status` ON `referral` (`pcn_id`, `received_month`, `primary_reason`, `status`);
-- Create index "referral_link_worker_id_status_received_at" to table: "referral".
CREATE INDEX `referral_link_worker_id_status_received_at` ON `referral` (`link_worker_id`, `status`, `received_at`);
-- Create index "referral_link_worker_id_status_next_due_on" to table: "referral".
CREATE INDEX `referral_link_worker_id_status_next_due_on` ON `referral` (`link_worker_id`, `status`, `next_due_on`);
-- Create index "referral_practice_id_status_received_at" to table: "referral".
CREATE INDEX `referral_practice_id_status_received_at` ON `referral` (`practice_id`, `status`, `received_at`);
-- Create index "referral_person_id_received_at" to table: "referral".
CREATE INDEX `referral_person_id_received_at` ON `referral` (`person_id`, `received_at`);
-- Create index "referral_referring_organisation_id_received_at" to table: "referral".
CREATE INDEX `referral_referring_organisation_id_received_at` ON `referral` (`referring_organisation_id`, `received_at`);
-- Create "review" table.
CREATE TABLE `review` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `on` text NOT NULL,
  `goals` json NULL,
  `words` text NULL DEFAULT (''),
  `measure_due` bool NOT NULL DEFAULT (false),
  `extension_asked` bool NOT NULL DEFAULT (false),
  `next_review_on` text NULL,
  `referral_id` text NOT NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `review_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `review_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "review_referral_id" to table: "review".
CREATE INDEX `review_referral_id` ON `review` (`referral_id`);
-- Create index "review_person_id" to table: "review".
CREATE INDEX `review_person_id` ON `review` (`person_id`);
-- Create "risk" table.
CREATE TABLE `risk` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `level` text NULL,
  `words` text NULL DEFAULT (''),
  `share_with_services` bool NOT NULL DEFAULT (false),
  `on` text NOT NULL,
  `review_on` text NULL,
  `ended_on` text NULL,
  `ended_reason` text NULL DEFAULT (''),
  `person_id` text NOT NULL,
  `recorded_by_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `risk_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `risk_account_recorded_by` FOREIGN KEY (`recorded_by_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "risk_person_id_ended_on" to table: "risk".
CREATE INDEX `risk_person_id_ended_on` ON `risk` (`person_id`, `ended_on`);
-- Create "scheme" table.
CREATE TABLE `scheme` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `name` text NOT NULL,
  `settings` json NOT NULL,
  `demonstration` bool NOT NULL DEFAULT (false),
  PRIMARY KEY (`id`)
);
-- Create "service" table.
CREATE TABLE `service` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `name` text NOT NULL,
  `category` text NOT NULL,
  `also` json NULL,
  `description` text NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('ACTIVE'),
  `eligibility` text NULL DEFAULT (''),
  `minimum_age` integer NULL,
  `maximum_age` integer NULL,
  `cost` text NOT NULL DEFAULT ('FREE'),
  `cost_words` text NULL DEFAULT (''),
  `languages` json NULL,
  `access` json NULL,
  `capacity` text NOT NULL DEFAULT ('NOT_KNOWN'),
  `waiting_weeks` integer NULL,
  `takes_referrals` bool NOT NULL DEFAULT (true),
  `phone` text NULL DEFAULT (''),
  `email` text NULL DEFAULT (''),
  `website` text NULL DEFAULT (''),
  `confirmed_on` text NULL,
  `search_text` text NOT NULL DEFAULT (''),
  `organisation_id` text NOT NULL,
  `confirmed_by_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `service_organisation_organisation` FOREIGN KEY (`organisation_id`) REFERENCES `organisation` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `service_account_confirmed_by` FOREIGN KEY (`confirmed_by_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "service_scheme_id_category_name" to table: "service".
CREATE INDEX `service_scheme_id_category_name` ON `service` (`scheme_id`, `category`, `name`);
-- Create index "service_scheme_id_name" to table: "service".
CREATE INDEX `service_scheme_id_name` ON `service` (`scheme_id`, `name`);
-- Create index "service_organisation_id" to table: "service".
CREATE INDEX `service_organisation_id` ON `service` (`organisation_id`);
-- Create "service_location" table.
CREATE TABLE `service_location` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `name` text NOT NULL,
  `address` json NULL,
  `latitude` real NULL,
  `longitude` real NULL,
  `schedules` json NULL,
  `access_words` text NULL DEFAULT (''),
  `service_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `service_location_service_service` FOREIGN KEY (`service_id`) REFERENCES `service` (`id`) ON DELETE NO ACTION
);
-- Create index "servicelocation_service_id" to table: "service_location".
CREATE INDEX `servicelocation_service_id` ON `service_location` (`service_id`);
-- Create index "servicelocation_latitude_longitude" to table: "service_location".
CREATE INDEX `servicelocation_latitude_longitude` ON `service_location` (`latitude`, `longitude`);
-- Create "session" table.
CREATE TABLE `session` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `token_hash` text NOT NULL,
  `seen_at` datetime NOT NULL,
  `expires_at` datetime NOT NULL,
  `ended_at` datetime NULL,
  `account_id` text NOT NULL,
  `membership_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `session_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `session_membership_membership` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`) ON DELETE NO ACTION
);
-- Create index "session_token_hash_key" to table: "session".
CREATE UNIQUE INDEX `session_token_hash_key` ON `session` (`token_hash`);
-- Create index "session_account_id" to table: "session".
CREATE INDEX `session_account_id` ON `session` (`account_id`);
-- Create "signpost" table.
CREATE TABLE `signpost` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `on` text NOT NULL,
  `words` text NULL DEFAULT (''),
  `referral_id` text NOT NULL,
  `service_id` text NOT NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `signpost_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `signpost_service_service` FOREIGN KEY (`service_id`) REFERENCES `service` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `signpost_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "signpost_referral_id" to table: "signpost".
CREATE INDEX `signpost_referral_id` ON `signpost` (`referral_id`);
-- Create index "signpost_person_id" to table: "signpost".
CREATE INDEX `signpost_person_id` ON `signpost` (`person_id`);
-- Create "status_change" table.
CREATE TABLE `status_change` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `from_status` text NULL,
  `to_status` text NOT NULL,
  `reason` text NULL DEFAULT (''),
  `referral_id` text NOT NULL,
  `author_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `status_change_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `status_change_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "statuschange_referral_id" to table: "status_change".
CREATE INDEX `statuschange_referral_id` ON `status_change` (`referral_id`);
-- Create index "statuschange_person_id" to table: "status_change".
CREATE INDEX `statuschange_person_id` ON `status_change` (`person_id`);
-- Create "support_plan" table.
CREATE TABLE `support_plan` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `status` text NOT NULL DEFAULT ('DRAFT'),
  `what_matters` text NULL DEFAULT (''),
  `strengths` text NULL DEFAULT (''),
  `needs` json NULL,
  `agreed_on` text NULL,
  `agreed_with` text NULL DEFAULT (''),
  `review_on` text NULL,
  `number` integer NOT NULL DEFAULT (0),
  `referral_id` text NOT NULL,
  `person_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `support_plan_referral_plan` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `support_plan_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION
);
-- Create index "support_plan_referral_id_key" to table: "support_plan".
CREATE UNIQUE INDEX `support_plan_referral_id_key` ON `support_plan` (`referral_id`);
-- Create index "supportplan_referral_id" to table: "support_plan".
CREATE INDEX `supportplan_referral_id` ON `support_plan` (`referral_id`);
-- Create index "supportplan_person_id" to table: "support_plan".
CREATE INDEX `supportplan_person_id` ON `support_plan` (`person_id`);
-- Create "task" table.
CREATE TABLE `task` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `words` text NOT NULL,
  `due_on` text NOT NULL DEFAULT ('9999-12-31'),
  `status` text NOT NULL DEFAULT ('OPEN'),
  `done_at` datetime NULL,
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `assigned_to_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `task_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `task_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `task_account_assigned_to` FOREIGN KEY (`assigned_to_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "task_referral_id" to table: "task".
CREATE INDEX `task_referral_id` ON `task` (`referral_id`);
-- Create index "task_person_id" to table: "task".
CREATE INDEX `task_person_id` ON `task` (`person_id`);
-- Create index "task_assigned_to_id_status_due_on" to table: "task".
CREATE INDEX `task_assigned_to_id_status_due_on` ON `task` (`assigned_to_id`, `status`, `due_on`);
