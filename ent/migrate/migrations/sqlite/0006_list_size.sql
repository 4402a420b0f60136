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
