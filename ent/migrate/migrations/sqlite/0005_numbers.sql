-- Create "contact_fact" table.
CREATE TABLE `contact_fact` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `person` integer NOT NULL,
  `episode` integer NOT NULL,
  `source` integer NOT NULL,
  `known_from` text NOT NULL,
  `known_until` text NOT NULL DEFAULT ('9999-12-31'),
  `month` text NOT NULL,
  `age_band` text NOT NULL,
  `gender` text NOT NULL,
  `ethnic_group` text NOT NULL,
  `carer_status` text NOT NULL,
  `household` text NOT NULL,
  `language_group` text NOT NULL,
  `imd_decile` integer NOT NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  `method` text NOT NULL,
  `outcome` text NOT NULL,
  `purpose` text NOT NULL,
  `minutes` integer NOT NULL,
  `with_client` bool NOT NULL,
  `reached` bool NOT NULL,
  `attempt` bool NOT NULL
);
-- Create index "contactfact_person" to table: "contact_fact".
CREATE INDEX `contactfact_person` ON `contact_fact` (`person`);
-- Create index "contactfact_scheme_id_known_until_month" to table: "contact_fact".
CREATE INDEX `contactfact_scheme_id_known_until_month` ON `contact_fact` (`scheme_id`, `known_until`, `month`);
-- Create index "contactfact_practice_id" to table: "contact_fact".
CREATE INDEX `contactfact_practice_id` ON `contact_fact` (`practice_id`);
-- Create "episode_fact" table.
CREATE TABLE `episode_fact` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `person` integer NOT NULL,
  `episode` integer NOT NULL,
  `source` integer NOT NULL,
  `known_from` text NOT NULL,
  `known_until` text NOT NULL DEFAULT ('9999-12-31'),
  `month` text NOT NULL,
  `age_band` text NOT NULL,
  `gender` text NOT NULL,
  `ethnic_group` text NOT NULL,
  `carer_status` text NOT NULL,
  `household` text NOT NULL,
  `language_group` text NOT NULL,
  `imd_decile` integer NOT NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  `status` text NOT NULL,
  `outcome` text NOT NULL,
  `referral_source` text NOT NULL,
  `primary_reason` text NOT NULL,
  `urgency` text NOT NULL,
  `complexity` text NOT NULL,
  `number` integer NOT NULL,
  `decided_month` text NOT NULL,
  `contacted_month` text NOT NULL,
  `started_month` text NOT NULL,
  `planned_month` text NOT NULL,
  `closed_month` text NOT NULL,
  `days_to_decision` integer NOT NULL,
  `days_to_contact` integer NOT NULL,
  `working_days_to_contact` integer NOT NULL,
  `days_to_start` integer NOT NULL,
  `days_to_plan` integer NOT NULL,
  `days_to_close` integer NOT NULL,
  `support_days` integer NOT NULL,
  `extended` bool NOT NULL,
  `decline_reason` text NOT NULL,
  `closing_reason` text NOT NULL
);
-- Create index "episodefact_person" to table: "episode_fact".
CREATE INDEX `episodefact_person` ON `episode_fact` (`person`);
-- Create index "episodefact_scheme_id_known_until_month" to table: "episode_fact".
CREATE INDEX `episodefact_scheme_id_known_until_month` ON `episode_fact` (`scheme_id`, `known_until`, `month`);
-- Create index "episodefact_practice_id" to table: "episode_fact".
CREATE INDEX `episodefact_practice_id` ON `episode_fact` (`practice_id`);
-- Create "given_cell" table.
CREATE TABLE `given_cell` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `account_id` text NOT NULL,
  `given_at` datetime NOT NULL,
  `population` text NOT NULL,
  `question` text NOT NULL,
  `sketch` blob NOT NULL,
  `shown` json NOT NULL
);
-- Create index "givencell_account_id_population" to table: "given_cell".
CREATE INDEX `givencell_account_id_population` ON `given_cell` (`account_id`, `population`);
-- Create index "givencell_account_id_question" to table: "given_cell".
CREATE UNIQUE INDEX `givencell_account_id_question` ON `given_cell` (`account_id`, `question`);
-- Create "goal_fact" table.
CREATE TABLE `goal_fact` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `person` integer NOT NULL,
  `episode` integer NOT NULL,
  `source` integer NOT NULL,
  `known_from` text NOT NULL,
  `known_until` text NOT NULL DEFAULT ('9999-12-31'),
  `month` text NOT NULL,
  `age_band` text NOT NULL,
  `gender` text NOT NULL,
  `ethnic_group` text NOT NULL,
  `carer_status` text NOT NULL,
  `household` text NOT NULL,
  `language_group` text NOT NULL,
  `imd_decile` integer NOT NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  `need` text NOT NULL,
  `status` text NOT NULL,
  `importance` integer NOT NULL,
  `actions` integer NOT NULL,
  `actions_done` integer NOT NULL
);
-- Create index "goalfact_person" to table: "goal_fact".
CREATE INDEX `goalfact_person` ON `goal_fact` (`person`);
-- Create index "goalfact_scheme_id_known_until_month" to table: "goal_fact".
CREATE INDEX `goalfact_scheme_id_known_until_month` ON `goal_fact` (`scheme_id`, `known_until`, `month`);
-- Create index "goalfact_practice_id" to table: "goal_fact".
CREATE INDEX `goalfact_practice_id` ON `goal_fact` (`practice_id`);
-- Create "list_size" table.
CREATE TABLE `list_size` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `practice_id` text NOT NULL,
  `on` text NOT NULL,
  `known_from` text NOT NULL,
  `age_band` text NOT NULL,
  `gender` text NOT NULL,
  `ethnic_group` text NOT NULL,
  `people` integer NOT NULL
);
-- Create index "listsize_scheme_id_practice_id_on" to table: "list_size".
CREATE INDEX `listsize_scheme_id_practice_id_on` ON `list_size` (`scheme_id`, `practice_id`, `on`);
-- Create "measure_fact" table.
CREATE TABLE `measure_fact` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `person` integer NOT NULL,
  `episode` integer NOT NULL,
  `source` integer NOT NULL,
  `known_from` text NOT NULL,
  `known_until` text NOT NULL DEFAULT ('9999-12-31'),
  `month` text NOT NULL,
  `age_band` text NOT NULL,
  `gender` text NOT NULL,
  `ethnic_group` text NOT NULL,
  `carer_status` text NOT NULL,
  `household` text NOT NULL,
  `language_group` text NOT NULL,
  `imd_decile` integer NOT NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  `instrument` text NOT NULL,
  `item` text NOT NULL,
  `point` text NOT NULL,
  `goal` integer NOT NULL,
  `place` integer NOT NULL,
  `declined` bool NOT NULL,
  `value` real NOT NULL
);
-- Create index "measurefact_person" to table: "measure_fact".
CREATE INDEX `measurefact_person` ON `measure_fact` (`person`);
-- Create index "measurefact_scheme_id_known_until_month" to table: "measure_fact".
CREATE INDEX `measurefact_scheme_id_known_until_month` ON `measure_fact` (`scheme_id`, `known_until`, `month`);
-- Create index "measurefact_practice_id" to table: "measure_fact".
CREATE INDEX `measurefact_practice_id` ON `measure_fact` (`practice_id`);
-- Create "need_fact" table.
CREATE TABLE `need_fact` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `person` integer NOT NULL,
  `episode` integer NOT NULL,
  `source` integer NOT NULL,
  `known_from` text NOT NULL,
  `known_until` text NOT NULL DEFAULT ('9999-12-31'),
  `month` text NOT NULL,
  `age_band` text NOT NULL,
  `gender` text NOT NULL,
  `ethnic_group` text NOT NULL,
  `carer_status` text NOT NULL,
  `household` text NOT NULL,
  `language_group` text NOT NULL,
  `imd_decile` integer NOT NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  `need` text NOT NULL,
  `goals` integer NOT NULL,
  `goals_achieved` integer NOT NULL
);
-- Create index "needfact_person" to table: "need_fact".
CREATE INDEX `needfact_person` ON `need_fact` (`person`);
-- Create index "needfact_scheme_id_known_until_month" to table: "need_fact".
CREATE INDEX `needfact_scheme_id_known_until_month` ON `need_fact` (`scheme_id`, `known_until`, `month`);
-- Create index "needfact_practice_id" to table: "need_fact".
CREATE INDEX `needfact_practice_id` ON `need_fact` (`practice_id`);
-- Create "onward_fact" table.
CREATE TABLE `onward_fact` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `person` integer NOT NULL,
  `episode` integer NOT NULL,
  `source` integer NOT NULL,
  `known_from` text NOT NULL,
  `known_until` text NOT NULL DEFAULT ('9999-12-31'),
  `month` text NOT NULL,
  `age_band` text NOT NULL,
  `gender` text NOT NULL,
  `ethnic_group` text NOT NULL,
  `carer_status` text NOT NULL,
  `household` text NOT NULL,
  `language_group` text NOT NULL,
  `imd_decile` integer NOT NULL,
  `practice_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  `kind` text NOT NULL,
  `service_id` text NOT NULL,
  `category` text NOT NULL,
  `status` text NOT NULL,
  `outcome` text NOT NULL,
  `decline_reason` text NOT NULL,
  `days_to_answer` integer NOT NULL
);
-- Create index "onwardfact_person" to table: "onward_fact".
CREATE INDEX `onwardfact_person` ON `onward_fact` (`person`);
-- Create index "onwardfact_scheme_id_known_until_month" to table: "onward_fact".
CREATE INDEX `onwardfact_scheme_id_known_until_month` ON `onward_fact` (`scheme_id`, `known_until`, `month`);
-- Create index "onwardfact_practice_id" to table: "onward_fact".
CREATE INDEX `onwardfact_practice_id` ON `onward_fact` (`practice_id`);
-- Create index "onwardfact_service_id" to table: "onward_fact".
CREATE INDEX `onwardfact_service_id` ON `onward_fact` (`service_id`);
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
-- Create "saved_query" table.
CREATE TABLE `saved_query` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `organisation_id` text NULL,
  `name` text NOT NULL,
  `text` text NOT NULL,
  `variables` text NULL DEFAULT (''),
  `shared` bool NOT NULL DEFAULT (false),
  `removed` bool NOT NULL DEFAULT (false),
  `account_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `saved_query_account_account` FOREIGN KEY (`account_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION
);
-- Create index "savedquery_account_id" to table: "saved_query".
CREATE INDEX `savedquery_account_id` ON `saved_query` (`account_id`);
-- Create index "savedquery_organisation_id" to table: "saved_query".
CREATE INDEX `savedquery_organisation_id` ON `saved_query` (`organisation_id`);
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
-- Create "tally" table.
CREATE TABLE `tally` (
  `id` integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  `scheme_id` text NOT NULL,
  `pcn_id` text NOT NULL,
  `month` text NOT NULL,
  `primary_reason` text NOT NULL,
  `outcome` text NOT NULL,
  `episodes` integer NOT NULL,
  `people` integer NOT NULL
);
-- Create index "tally_scheme_id_pcn_id_month_primary_reason_outcome" to table: "tally".
CREATE UNIQUE INDEX `tally_scheme_id_pcn_id_month_primary_reason_outcome` ON `tally` (`scheme_id`, `pcn_id`, `month`, `primary_reason`, `outcome`);
-- Create index "tally_answers" to table: "tally".
CREATE INDEX `tally_answers` ON `tally` (`scheme_id`, `pcn_id`, `month`, `primary_reason`, `outcome`, `episodes`, `people`);
