CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`interaction_id` text,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`content_id` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interaction_id`) REFERENCES `interaction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`content_id`) REFERENCES `attachment_content`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachment_size" CHECK("attachment"."size" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachment_organisation` ON `attachment` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `attachment_content_use` ON `attachment` (`content_id`);--> statement-breakpoint
CREATE TABLE `attachment_content` (
	`id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `interaction` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`contact_id` text,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`staff_id` text,
	`text` text,
	`topics` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interaction_topics" CHECK(json_valid("interaction"."topics"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `interaction_organisation` ON `interaction` (`organisation_id`,`on_date`,`kind`);--> statement-breakpoint
CREATE TABLE `next_step` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`interaction_id` text,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`owner_id` text,
	`done_on` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interaction_id`) REFERENCES `interaction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `next_step_organisation` ON `next_step` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `next_step_interaction` ON `next_step` (`interaction_id`);--> statement-breakpoint
CREATE INDEX `next_step_open` ON `next_step` (`done_on`,`due_on`);--> statement-breakpoint
CREATE TABLE `not_duplicate` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`other_id` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `not_duplicate_organisation` ON `not_duplicate` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `not_duplicate_other` ON `not_duplicate` (`other_id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	CONSTRAINT "saved_view_settings" CHECK(json_valid("saved_view"."settings"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `saved_view_list` ON `saved_view` (`list`);--> statement-breakpoint
ALTER TABLE `organisation` ADD `owner_id` text REFERENCES staff(id);