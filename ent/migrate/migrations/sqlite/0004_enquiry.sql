-- Create "enquiry" table.
CREATE TABLE `enquiry` (
  `id` text NOT NULL,
  `created_at` datetime NOT NULL,
  `scheme_id` text NOT NULL,
  `person_id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `updated_at` datetime NOT NULL,
  `words` text NOT NULL,
  `answer` text NULL DEFAULT (''),
  `answered_at` datetime NULL,
  `referral_id` text NOT NULL,
  `author_id` text NOT NULL,
  `answered_by_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `enquiry_referral_referral` FOREIGN KEY (`referral_id`) REFERENCES `referral` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `enquiry_account_author` FOREIGN KEY (`author_id`) REFERENCES `account` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `enquiry_account_answered_by` FOREIGN KEY (`answered_by_id`) REFERENCES `account` (`id`) ON DELETE SET NULL
);
-- Create index "enquiry_referral_id" to table: "enquiry".
CREATE INDEX `enquiry_referral_id` ON `enquiry` (`referral_id`);
-- Create index "enquiry_person_id" to table: "enquiry".
CREATE INDEX `enquiry_person_id` ON `enquiry` (`person_id`);
