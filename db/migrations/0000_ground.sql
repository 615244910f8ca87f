CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`phone` text,
	`email` text,
	`valid_from` text,
	`valid_to` text,
	`note` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contact_organisation` ON `contact` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `file_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `change` (
	`n` integer PRIMARY KEY NOT NULL,
	`operation` integer NOT NULL,
	`table_no` integer NOT NULL,
	`record` text NOT NULL,
	`kind` integer NOT NULL,
	`old` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_record` ON `change` (`record`);--> statement-breakpoint
CREATE TABLE `operation` (
	`n` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`staff` text,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`undoes` integer,
	`first_change` integer NOT NULL,
	`schema_version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`kinds` text NOT NULL,
	`sector` text,
	`cvr` text,
	`p_number` text,
	`industry_code` text,
	`industry_scheme` text,
	`street` text,
	`postcode` text,
	`city` text,
	`website` text,
	`tags` text NOT NULL,
	`note` text,
	`main_contact_id` text,
	FOREIGN KEY (`main_contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisation_kinds" CHECK(json_valid("organisation"."kinds")),
	CONSTRAINT "organisation_tags" CHECK(json_valid("organisation"."tags")),
	CONSTRAINT "organisation_sector" CHECK("organisation"."sector" in ('public', 'private'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisation_name_key` ON `organisation` (`name_key`);--> statement-breakpoint
CREATE TABLE `organisation_employees` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`counted_on` text NOT NULL,
	`employees` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organisation_employees_positive" CHECK("organisation_employees"."employees" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisation_employees_organisation` ON `organisation_employees` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation_parent` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisation_parent_organisation` ON `organisation_parent` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `organisation_parent_parent` ON `organisation_parent` (`parent_id`);--> statement-breakpoint
CREATE TABLE `organisation_step` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`step` text NOT NULL,
	`on_date` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisation_step_organisation` ON `organisation_step` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `running_operation` (
	`one` integer PRIMARY KEY NOT NULL,
	`n` integer NOT NULL,
	CONSTRAINT "running_operation_one" CHECK("running_operation"."one" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`initials` text NOT NULL,
	`active` integer NOT NULL,
	CONSTRAINT "staff_active" CHECK("staff"."active" in (0, 1))
) STRICT;
