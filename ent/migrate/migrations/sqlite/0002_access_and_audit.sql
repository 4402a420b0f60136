-- Disable the enforcement of foreign-keys constraints.
PRAGMA foreign_keys = off;
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
  `safeguarding_lead` bool NOT NULL DEFAULT (false),
  `disabled` bool NOT NULL DEFAULT (false),
  PRIMARY KEY (`id`)
);
-- Copy rows from old table "account" to new temporary table "new_account".
INSERT INTO `new_account` (`id`, `created_at`, `scheme_id`, `version`, `updated_at`, `email`, `name`, `title`, `phone`, `password_hash`, `capacity`, `disabled`) SELECT `id`, `created_at`, `scheme_id`, `version`, `updated_at`, `email`, `name`, `title`, `phone`, `password_hash`, `capacity`, `disabled` FROM `account`;
-- Drop "account" table after copying rows.
DROP TABLE `account`;
-- Rename temporary table "new_account" to "account".
ALTER TABLE `new_account` RENAME TO `account`;
-- Create index "account_email_key" to table: "account".
CREATE UNIQUE INDEX `account_email_key` ON `account` (`email`);
-- Create index "account_scheme_id_name" to table: "account".
CREATE INDEX `account_scheme_id_name` ON `account` (`scheme_id`, `name`);
-- Create "new_audit_entry" table.
CREATE TABLE `new_audit_entry` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `seq` integer NOT NULL,
  `hash` text NOT NULL DEFAULT (''),
  `scheme_id` text NULL DEFAULT (''),
  `account_id` text NULL DEFAULT (''),
  `session_id` text NULL DEFAULT (''),
  `role` text NULL DEFAULT (''),
  `action` text NOT NULL,
  `outcome` text NOT NULL,
  `purpose` text NOT NULL,
  `break_glass_id` text NULL DEFAULT (''),
  `operation` text NULL DEFAULT (''),
  `object_type` text NULL DEFAULT (''),
  `object_id` text NULL DEFAULT (''),
  `person_id` text NULL DEFAULT (''),
  `people` json NULL,
  `fields` json NULL,
  `reason` text NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- Copy rows from old table "audit_entry" to new temporary table "new_audit_entry": numbered by time, for the program to
-- chain them when this is done; with what came of them, and what for by the role of then.
INSERT INTO `new_audit_entry` (`seq`, `outcome`, `purpose`, `id`, `created_at`, `scheme_id`, `account_id`, `session_id`, `role`, `action`, `operation`, `object_type`, `object_id`, `person_id`, `people`, `fields`, `reason`)
SELECT
  row_number() OVER (ORDER BY `created_at`, `id`),
  CASE WHEN `action` = 'SIGN_IN_REFUSED' THEN 'REFUSED' ELSE 'DONE' END,
  CASE
    WHEN coalesce(`account_id`, '') = '' THEN 'SYSTEM'
    WHEN `role` IN ('LINK_WORKER', 'LEAD') THEN 'SUPPORT'
    WHEN `role` IN ('MANAGER', 'COMMISSIONER') THEN 'MANAGEMENT'
    WHEN `role` = 'HOST' THEN 'SERVICE'
    WHEN `role` = 'PRACTICE' THEN 'REFERRING'
    WHEN `role` = 'ADMIN' THEN 'ADMINISTRATION'
    WHEN `role` = 'ANALYST' THEN 'ANALYSIS'
    WHEN `role` = 'AUDITOR' THEN 'OVERSIGHT'
    ELSE 'SYSTEM'
  END,
  `id`, `created_at`, `scheme_id`, `account_id`, `session_id`, `role`, `action`, `operation`, `object_type`, `object_id`, `person_id`, `people`, `fields`, `reason`
FROM `audit_entry`;
-- Drop "audit_entry" table after copying rows.
DROP TABLE `audit_entry`;
-- Rename temporary table "new_audit_entry" to "audit_entry".
ALTER TABLE `new_audit_entry` RENAME TO `audit_entry`;
-- Create index "audit_entry_seq_key" to table: "audit_entry".
CREATE UNIQUE INDEX `audit_entry_seq_key` ON `audit_entry` (`seq`);
-- Create index "auditentry_person_id_seq" to table: "audit_entry".
CREATE INDEX `auditentry_person_id_seq` ON `audit_entry` (`person_id`, `seq`);
-- Create index "auditentry_object_id" to table: "audit_entry".
CREATE INDEX `auditentry_object_id` ON `audit_entry` (`object_id`);
-- Create index "auditentry_scheme_id_seq" to table: "audit_entry".
CREATE INDEX `auditentry_scheme_id_seq` ON `audit_entry` (`scheme_id`, `seq`);
-- Create index "auditentry_account_id_seq" to table: "audit_entry".
CREATE INDEX `auditentry_account_id_seq` ON `audit_entry` (`account_id`, `seq`);
-- Create index "auditentry_break_glass_id" to table: "audit_entry".
CREATE INDEX `auditentry_break_glass_id` ON `audit_entry` (`break_glass_id`);
-- Create "new_session" table.
CREATE TABLE `new_session` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `token_hash` text NOT NULL,
  `method` text NOT NULL,
  `enrolling` bool NOT NULL DEFAULT (false),
  `stepped_up_at` datetime NULL,
  `device` text NOT NULL DEFAULT (''),
  `network` text NOT NULL DEFAULT (''),
  `seen_at` datetime NOT NULL,
  `expires_at` datetime NOT NULL,
  `ended_at` datetime NULL,
  `account_id` text NOT NULL,
  `membership_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `session_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `session_membership_membership` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`) ON DELETE NO ACTION
);
-- Drop "session" table with its rows: how they signed in is not known, so everybody signs in again.
DROP TABLE `session`;
-- Rename temporary table "new_session" to "session".
ALTER TABLE `new_session` RENAME TO `session`;
-- Create index "session_token_hash_key" to table: "session".
CREATE UNIQUE INDEX `session_token_hash_key` ON `session` (`token_hash`);
-- Create index "session_account_id" to table: "session".
CREATE INDEX `session_account_id` ON `session` (`account_id`);
-- Create "api_token" table.
CREATE TABLE `api_token` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `name` text NOT NULL,
  `token_hash` text NOT NULL,
  `expires_at` datetime NOT NULL,
  `used_at` datetime NULL,
  `ended_at` datetime NULL,
  `account_id` text NOT NULL,
  `membership_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `api_token_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `api_token_membership_membership` FOREIGN KEY (`membership_id`) REFERENCES `membership` (`id`) ON DELETE NO ACTION
);
-- Create index "api_token_token_hash_key" to table: "api_token".
CREATE UNIQUE INDEX `api_token_token_hash_key` ON `api_token` (`token_hash`);
-- Create index "apitoken_account_id" to table: "api_token".
CREATE INDEX `apitoken_account_id` ON `api_token` (`account_id`);
-- Create "break_glass" table.
CREATE TABLE `break_glass` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `reason` text NOT NULL,
  `words` text NOT NULL,
  `until` datetime NOT NULL,
  `closed_at` datetime NULL,
  `reviewed_at` datetime NULL,
  `finding` text NULL,
  `finding_words` text NULL DEFAULT (''),
  `person_id` text NOT NULL,
  `account_id` text NOT NULL,
  `reviewed_by_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `break_glass_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `break_glass_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `break_glass_account_reviewed_by` FOREIGN KEY (`reviewed_by_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "breakglass_scheme_id_reviewed_at_created_at" to table: "break_glass".
CREATE INDEX `breakglass_scheme_id_reviewed_at_created_at` ON `break_glass` (`scheme_id`, `reviewed_at`, `created_at`);
-- Create index "breakglass_account_id_until" to table: "break_glass".
CREATE INDEX `breakglass_account_id_until` ON `break_glass` (`account_id`, `until`);
-- Create "passkey" table.
CREATE TABLE `passkey` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `credential_id` text NOT NULL,
  `name` text NOT NULL,
  `data` blob NOT NULL,
  `used_at` datetime NULL,
  `account_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `passkey_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "passkey_credential_id_key" to table: "passkey".
CREATE UNIQUE INDEX `passkey_credential_id_key` ON `passkey` (`credential_id`);
-- Create index "passkey_account_id" to table: "passkey".
CREATE INDEX `passkey_account_id` ON `passkey` (`account_id`);
-- Create "provider_identity" table.
CREATE TABLE `provider_identity` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `issuer` text NOT NULL,
  `subject` text NOT NULL,
  `used_at` datetime NULL,
  `account_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `provider_identity_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "provideridentity_issuer_subject" to table: "provider_identity".
CREATE UNIQUE INDEX `provideridentity_issuer_subject` ON `provider_identity` (`issuer`, `subject`);
-- Create index "provideridentity_account_id" to table: "provider_identity".
CREATE INDEX `provideridentity_account_id` ON `provider_identity` (`account_id`);
-- Create "recovery_code" table.
CREATE TABLE `recovery_code` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `code_hash` text NOT NULL,
  `used_at` datetime NULL,
  `account_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `recovery_code_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "recoverycode_account_id_code_hash" to table: "recovery_code".
CREATE UNIQUE INDEX `recoverycode_account_id_code_hash` ON `recovery_code` (`account_id`, `code_hash`);
-- Create "safeguarding_note" table.
CREATE TABLE `safeguarding_note` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `on` text NOT NULL,
  `words` text NOT NULL,
  `person_id` text NOT NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `safeguarding_note_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `safeguarding_note_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "safeguardingnote_person_id_on" to table: "safeguarding_note".
CREATE INDEX `safeguardingnote_person_id_on` ON `safeguarding_note` (`person_id`, `on`);
-- Create index "safeguardingnote_author_id" to table: "safeguarding_note".
CREATE INDEX `safeguardingnote_author_id` ON `safeguarding_note` (`author_id`);
-- Create "ticket" table.
CREATE TABLE `ticket` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `token_hash` text NOT NULL,
  `data` blob NULL,
  `expires_at` datetime NOT NULL,
  `used_at` datetime NULL,
  `account_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `ticket_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "ticket_token_hash_key" to table: "ticket".
CREATE UNIQUE INDEX `ticket_token_hash_key` ON `ticket` (`token_hash`);
-- Create index "ticket_account_id_kind" to table: "ticket".
CREATE INDEX `ticket_account_id_kind` ON `ticket` (`account_id`, `kind`);
-- Create index "ticket_expires_at" to table: "ticket".
CREATE INDEX `ticket_expires_at` ON `ticket` (`expires_at`);
-- Enable back the enforcement of foreign-keys constraints.
PRAGMA foreign_keys = on;
