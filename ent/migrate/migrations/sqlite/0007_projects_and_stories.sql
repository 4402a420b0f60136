-- Create index "givencell_account_id_population" to table: "given_cell".
CREATE INDEX `givencell_account_id_population` ON `given_cell` (`account_id`, `population`);
-- Create "project_grant" table.
CREATE TABLE `project_grant` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `asked_by` text NOT NULL,
  `title` text NOT NULL,
  `purpose` text NOT NULL,
  `basis` text NOT NULL,
  `sources` json NOT NULL,
  `from_month` text NOT NULL,
  `to_month` text NOT NULL,
  `expires_on` text NOT NULL,
  `status` text NOT NULL DEFAULT ('WAITING'),
  `decided_by` text NULL DEFAULT (''),
  `decided_at` datetime NULL,
  `decision` text NULL DEFAULT (''),
  `withdrawn_by` text NULL DEFAULT (''),
  `withdrawn_at` datetime NULL,
  `withdrawn_why` text NULL DEFAULT (''),
  `salt` text NULL DEFAULT (''),
  `last_used_at` datetime NULL,
  `rows_given` integer NOT NULL DEFAULT (0),
  `account_id` text NOT NULL,
  `decided_by_id` text NULL,
  `withdrawn_by_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `project_grant_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `project_grant_account_decider` FOREIGN KEY (`decided_by_id`) REFERENCES `account` (`id`) ON DELETE SET NULL,
  CONSTRAINT `project_grant_account_withdrawer` FOREIGN KEY (`withdrawn_by_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "projectgrant_scheme_id_created_at" to table: "project_grant".
CREATE INDEX `projectgrant_scheme_id_created_at` ON `project_grant` (`scheme_id`, `created_at`);
-- Create index "projectgrant_account_id" to table: "project_grant".
CREATE INDEX `projectgrant_account_id` ON `project_grant` (`account_id`);
-- Create "story" table.
CREATE TABLE `story` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `status` text NOT NULL DEFAULT ('DRAFT'),
  `title` text NULL DEFAULT (''),
  `called` text NULL DEFAULT (''),
  `before` text NULL DEFAULT (''),
  `together` text NULL DEFAULT (''),
  `changed` text NULL DEFAULT (''),
  `in_their_words` text NULL DEFAULT (''),
  `changes` json NULL,
  `passed` json NULL,
  `ready_on` text NULL,
  `withdrawn_on` text NULL,
  `person_id` text NOT NULL,
  `referral_id` text NOT NULL,
  `consent_id` text NOT NULL,
  `author_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `story_person_client` FOREIGN KEY (`person_id`) REFERENCES `person` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `story_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `story_consent_consent` FOREIGN KEY (`consent_id`) REFERENCES `consent` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `story_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "story_referral_id" to table: "story".
CREATE INDEX `story_referral_id` ON `story` (`referral_id`);
-- Create index "story_person_id" to table: "story".
CREATE INDEX `story_person_id` ON `story` (`person_id`);
-- Drop "given_band" table: the ledger is one table.
DROP TABLE `given_band`;
