-- Disable the enforcement of foreign-keys constraints.
PRAGMA foreign_keys = off;
-- Create "new_idempotency_key" table.
CREATE TABLE `new_idempotency_key` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `account_id` text NOT NULL,
  `client_mutation_id` text NOT NULL,
  `operation` text NOT NULL,
  `input_hash` text NOT NULL,
  `object_id` text NOT NULL,
  `done_as` text NOT NULL DEFAULT (''),
  `undo` text NULL DEFAULT (''),
  `undone_at` datetime NULL,
  PRIMARY KEY (`id`)
);
-- Copy rows from old table "idempotency_key" to new temporary table "new_idempotency_key".
INSERT INTO `new_idempotency_key` (`id`, `created_at`, `account_id`, `client_mutation_id`, `operation`, `input_hash`, `object_id`) SELECT `id`, `created_at`, `account_id`, `client_mutation_id`, `operation`, `input_hash`, `object_id` FROM `idempotency_key`;
-- Drop "idempotency_key" table after copying rows.
DROP TABLE `idempotency_key`;
-- Rename temporary table "new_idempotency_key" to "idempotency_key".
ALTER TABLE `new_idempotency_key` RENAME TO `idempotency_key`;
-- Create index "idempotencykey_account_id_client_mutation_id" to table: "idempotency_key".
CREATE UNIQUE INDEX `idempotencykey_account_id_client_mutation_id` ON `idempotency_key` (`account_id`, `client_mutation_id`);
-- Create "new_referral" table.
CREATE TABLE `new_referral` (
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
  `complexity` text NOT NULL DEFAULT ('STANDARD'),
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
  `extension_refusal` text NULL DEFAULT (''),
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
-- Copy rows from old table "referral" to new temporary table "new_referral".
INSERT INTO `new_referral` (`id`, `created_at`, `scheme_id`, `version`, `updated_at`, `status`, `referrer_name`, `source`, `primary_reason`, `reasons`, `referrer_words`, `client_words`, `urgency`, `client_aware`, `criteria`, `criteria_override`, `possible_duplicate`, `received_at`, `received_month`, `accepted_at`, `first_contact_at`, `support_from`, `support_until`, `extended_until`, `extension_reason`, `extension_asked_on`, `pause_reason`, `pause_until`, `decline_reason`, `decline_words`, `alternative`, `closing_reason`, `closing_words`, `closed_at`, `no_follow_up_reason`, `message_sent`, `handover_note`, `last_contact_at`, `attempts`, `next_review_on`, `next_due_kind`, `next_due_on`, `previous_id`, `person_id`, `practice_id`, `pcn_id`, `link_worker_id`, `referring_organisation_id`, `referred_by_id`, `alternative_service_id`) SELECT `id`, `created_at`, `scheme_id`, `version`, `updated_at`, `status`, `referrer_name`, `source`, `primary_reason`, `reasons`, `referrer_words`, `client_words`, `urgency`, `client_aware`, `criteria`, `criteria_override`, `possible_duplicate`, `received_at`, `received_month`, `accepted_at`, `first_contact_at`, `support_from`, `support_until`, `extended_until`, `extension_reason`, `extension_asked_on`, `pause_reason`, `pause_until`, `decline_reason`, `decline_words`, `alternative`, `closing_reason`, `closing_words`, `closed_at`, `no_follow_up_reason`, `message_sent`, `handover_note`, `last_contact_at`, `attempts`, `next_review_on`, `next_due_kind`, `next_due_on`, `previous_id`, `person_id`, `practice_id`, `pcn_id`, `link_worker_id`, `referring_organisation_id`, `referred_by_id`, `alternative_service_id` FROM `referral`;
-- Drop "referral" table after copying rows.
DROP TABLE `referral`;
-- Rename temporary table "new_referral" to "referral".
ALTER TABLE `new_referral` RENAME TO `referral`;
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
-- Create "new_account" table.
CREATE TABLE `new_account` (
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
  `password_set_at` datetime NULL,
  `totp_secret` text NULL DEFAULT (''),
  `totp_confirmed_at` datetime NULL,
  `totp_step` integer NOT NULL DEFAULT (0),
  `calendar_hash` text NULL DEFAULT (''),
  `safeguarding_lead` bool NOT NULL DEFAULT (false),
  `disabled` bool NOT NULL DEFAULT (false),
  PRIMARY KEY (`id`)
);
-- Copy rows from old table "account" to new temporary table "new_account".
INSERT INTO `new_account` (`id`, `created_at`, `scheme_id`, `version`, `updated_at`, `email`, `name`, `title`, `phone`, `password_hash`, `capacity`, `password_set_at`, `totp_secret`, `totp_confirmed_at`, `totp_step`, `safeguarding_lead`, `disabled`) SELECT `id`, `created_at`, `scheme_id`, `version`, `updated_at`, `email`, `name`, `title`, `phone`, `password_hash`, `capacity`, `password_set_at`, `totp_secret`, `totp_confirmed_at`, `totp_step`, `safeguarding_lead`, `disabled` FROM `account`;
-- Drop "account" table after copying rows.
DROP TABLE `account`;
-- Rename temporary table "new_account" to "account".
ALTER TABLE `new_account` RENAME TO `account`;
-- Create index "account_email_key" to table: "account".
CREATE UNIQUE INDEX `account_email_key` ON `account` (`email`);
-- Create index "account_calendar_hash" to table: "account".
CREATE INDEX `account_calendar_hash` ON `account` (`calendar_hash`);
-- Create index "account_scheme_id_name" to table: "account".
CREATE INDEX `account_scheme_id_name` ON `account` (`scheme_id`, `name`);
-- Create "absence" table.
CREATE TABLE `absence` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `from_on` text NOT NULL,
  `to_on` text NOT NULL,
  `cancelled` bool NOT NULL DEFAULT (false),
  `account_id` text NOT NULL,
  `cover_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `absence_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `absence_account_cover` FOREIGN KEY (`cover_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "absence_scheme_id_to_on" to table: "absence".
CREATE INDEX `absence_scheme_id_to_on` ON `absence` (`scheme_id`, `to_on`);
-- Create index "absence_account_id_to_on" to table: "absence".
CREATE INDEX `absence_account_id_to_on` ON `absence` (`account_id`, `to_on`);
-- Create index "absence_cover_id_to_on" to table: "absence".
CREATE INDEX `absence_cover_id_to_on` ON `absence` (`cover_id`, `to_on`);
-- Create "document" table.
CREATE TABLE `document` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `title` text NOT NULL,
  `file_name` text NOT NULL,
  `media_type` text NOT NULL,
  `size` integer NOT NULL,
  `sha256` text NOT NULL,
  `removed_at` datetime NULL,
  `removed_reason` text NULL DEFAULT (''),
  `person_id` text NOT NULL,
  `referral_id` text NULL,
  `added_by_id` text NOT NULL,
  `removed_by_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `document_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `document_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE SET NULL,
  CONSTRAINT `document_account_added_by` FOREIGN KEY (`added_by_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `document_account_removed_by` FOREIGN KEY (`removed_by_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "document_person_id_created_at" to table: "document".
CREATE INDEX `document_person_id_created_at` ON `document` (`person_id`, `created_at`);
-- Create "saved_view" table.
CREATE TABLE `saved_view` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `list` text NOT NULL,
  `name` text NOT NULL,
  `query` text NOT NULL DEFAULT (''),
  `removed` bool NOT NULL DEFAULT (false),
  `account_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `saved_view_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "savedview_account_id_list" to table: "saved_view".
CREATE INDEX `savedview_account_id_list` ON `saved_view` (`account_id`, `list`);
-- Create "template" table.
CREATE TABLE `template` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `name` text NOT NULL,
  `words` text NOT NULL,
  `retired` bool NOT NULL DEFAULT (false),
  PRIMARY KEY (`id`)
);
-- Create index "template_scheme_id_kind_name" to table: "template".
CREATE INDEX `template_scheme_id_kind_name` ON `template` (`scheme_id`, `kind`, `name`);
-- Enable back the enforcement of foreign-keys constraints.
PRAGMA foreign_keys = on;
