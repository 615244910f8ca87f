CREATE TABLE `participant` (
	`id` text PRIMARY KEY NOT NULL,
	`local_id` text NOT NULL,
	`name` text NOT NULL,
	`birth_date` text,
	`birth_year` integer,
	`trades` text NOT NULL,
	`hours_wanted` integer,
	`skills` text,
	`language` text,
	`danish` text,
	`interpreter` text,
	`needs_mentor` text,
	`motivated` text,
	`ready` text,
	`ready_from` text,
	`consultant_id` text,
	`owner_id` text,
	`consent_on` text,
	`consent_note` text,
	`note` text,
	FOREIGN KEY (`consultant_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participant_trades" CHECK(json_valid("participant"."trades")),
	CONSTRAINT "participant_hours" CHECK("participant"."hours_wanted" between 0 and 10080),
	CONSTRAINT "participant_born" CHECK("participant"."birth_year" between 1900 and 2199)
) STRICT;
--> statement-breakpoint
CREATE INDEX `participant_local_id` ON `participant` (`local_id`);--> statement-breakpoint
CREATE INDEX `participant_consultant` ON `participant` (`consultant_id`);--> statement-breakpoint
CREATE TABLE `participant_situation` (
	`id` text PRIMARY KEY NOT NULL,
	`participant_id` text NOT NULL,
	`on_date` text NOT NULL,
	`benefit` text,
	`category_id` text,
	`target_group_id` text,
	`area_id` text,
	`note` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `category`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_group_id`) REFERENCES `target_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `participant_situation_participant` ON `participant_situation` (`participant_id`,`on_date`);--> statement-breakpoint
CREATE INDEX `participant_situation_target_group` ON `participant_situation` (`target_group_id`);--> statement-breakpoint
CREATE INDEX `participant_situation_category` ON `participant_situation` (`category_id`);--> statement-breakpoint
CREATE INDEX `participant_situation_area` ON `participant_situation` (`area_id`);--> statement-breakpoint
CREATE TABLE `participant_stage` (
	`id` text PRIMARY KEY NOT NULL,
	`participant_id` text NOT NULL,
	`stage` text NOT NULL,
	`on_date` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `participant_stage_participant` ON `participant_stage` (`participant_id`,`on_date`);--> statement-breakpoint
CREATE TABLE `placement` (
	`id` text PRIMARY KEY NOT NULL,
	`participant_id` text,
	`organisation_id` text NOT NULL,
	`slot_id` text,
	`sender_id` text,
	`scheme` text NOT NULL,
	`target_group_id` text,
	`area_id` text,
	`state` text NOT NULL,
	`start_date` text NOT NULL,
	`planned_end` text,
	`ended_on` text,
	`outcome` text,
	`end_reason` text,
	`hours_per_week` integer,
	`mentor_id` text,
	`mentor_hours` integer,
	`contact_id` text,
	`consultant_id` text,
	`owner_id` text,
	`note` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `slot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sender_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_group_id`) REFERENCES `target_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultant_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "placement_state" CHECK("placement"."state" in ('planned', 'inProgress', 'completed', 'interrupted', 'cancelled')),
	CONSTRAINT "placement_ended" CHECK(("placement"."ended_on" is null) = ("placement"."state" in ('planned', 'inProgress'))),
	CONSTRAINT "placement_planned" CHECK("placement"."planned_end" >= "placement"."start_date"),
	CONSTRAINT "placement_end" CHECK("placement"."ended_on" >= "placement"."start_date" or "placement"."state" = 'cancelled'),
	CONSTRAINT "placement_hours" CHECK("placement"."hours_per_week" between 0 and 10080),
	CONSTRAINT "placement_mentor_hours" CHECK("placement"."mentor_hours" between 0 and 10080)
) STRICT;
--> statement-breakpoint
CREATE INDEX `placement_participant` ON `placement` (`participant_id`);--> statement-breakpoint
CREATE INDEX `placement_organisation` ON `placement` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `placement_slot` ON `placement` (`slot_id`);--> statement-breakpoint
CREATE INDEX `placement_start` ON `placement` (`start_date`);--> statement-breakpoint
CREATE INDEX `placement_ended` ON `placement` (`ended_on`);--> statement-breakpoint
CREATE INDEX `placement_totals` ON `placement` (`scheme`,`state`,`outcome`,`start_date`,`ended_on`);--> statement-breakpoint
CREATE INDEX `interaction_discussion` ON `interaction` (`organisation_id`,`on_date`) WHERE "interaction"."kind" = 'discussion';--> statement-breakpoint
CREATE TABLE `placement_extension` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`last_day` text NOT NULL,
	`decided_on` text,
	`reason` text,
	FOREIGN KEY (`placement_id`) REFERENCES `placement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `placement_extension_placement` ON `placement_extension` (`placement_id`);--> statement-breakpoint
CREATE TABLE `placement_paper` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`paper` text NOT NULL,
	`received_on` text,
	`not_needed_because` text,
	FOREIGN KEY (`placement_id`) REFERENCES `placement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "placement_paper_said" CHECK(("placement_paper"."received_on" is null) <> ("placement_paper"."not_needed_because" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `placement_paper_placement` ON `placement_paper` (`placement_id`);--> statement-breakpoint
CREATE TABLE `scheme_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`origin_key` text,
	`active` integer NOT NULL,
	`kind` text NOT NULL,
	`scheme` text,
	`sector` text,
	`benefits` text NOT NULL,
	`categories` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`unit` text,
	`minimum` integer,
	`maximum` integer,
	`extension` integer,
	`extended_maximum` integer,
	`rate` integer,
	`papers` text NOT NULL,
	`ratio` text,
	`text` text,
	`source` text,
	`checked_on` text,
	CONSTRAINT "scheme_rule_active" CHECK("scheme_rule"."active" in (0, 1)),
	CONSTRAINT "scheme_rule_benefits" CHECK(json_valid("scheme_rule"."benefits")),
	CONSTRAINT "scheme_rule_categories" CHECK(json_valid("scheme_rule"."categories")),
	CONSTRAINT "scheme_rule_papers" CHECK(json_valid("scheme_rule"."papers")),
	CONSTRAINT "scheme_rule_ratio" CHECK(json_valid("scheme_rule"."ratio")),
	CONSTRAINT "scheme_rule_amounts" CHECK(min(coalesce("scheme_rule"."minimum", 0), coalesce("scheme_rule"."maximum", 0), coalesce("scheme_rule"."extension", 0), coalesce("scheme_rule"."extended_maximum", 0), coalesce("scheme_rule"."rate", 0)) >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `scheme_rule_origin` ON `scheme_rule` (`origin_key`);--> statement-breakpoint
CREATE TABLE `slot` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`scheme` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`hours_per_week` integer,
	`tasks` text,
	`demands` text,
	`trades` text NOT NULL,
	`danish` text,
	`interpreter` text,
	`sector` text,
	`area_id` text,
	`mentor_model` text,
	`mentor_hours` integer,
	`agreement_id` text,
	`contact_id` text,
	`owner_id` text,
	`note` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slot_trades" CHECK(json_valid("slot"."trades")),
	CONSTRAINT "slot_hours" CHECK("slot"."hours_per_week" between 0 and 10080),
	CONSTRAINT "slot_mentor_hours" CHECK("slot"."mentor_hours" between 0 and 10080)
) STRICT;
--> statement-breakpoint
CREATE INDEX `slot_organisation` ON `slot` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `slot_agreement` ON `slot` (`agreement_id`);--> statement-breakpoint
CREATE TABLE `slot_capacity` (
	`id` text PRIMARY KEY NOT NULL,
	`slot_id` text NOT NULL,
	`valid_from` text,
	`minimum` integer NOT NULL,
	`maximum` integer,
	FOREIGN KEY (`slot_id`) REFERENCES `slot`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slot_capacity_minimum" CHECK("slot_capacity"."minimum" >= 0),
	CONSTRAINT "slot_capacity_range" CHECK("slot_capacity"."maximum" >= "slot_capacity"."minimum")
) STRICT;
--> statement-breakpoint
CREATE INDEX `slot_capacity_slot` ON `slot_capacity` (`slot_id`);--> statement-breakpoint
CREATE TABLE `slot_quota` (
	`id` text PRIMARY KEY NOT NULL,
	`slot_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`minimum` integer NOT NULL,
	`maximum` integer,
	`coordinating` integer NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`slot_id`) REFERENCES `slot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slot_quota_minimum" CHECK("slot_quota"."minimum" >= 0),
	CONSTRAINT "slot_quota_range" CHECK("slot_quota"."maximum" >= "slot_quota"."minimum"),
	CONSTRAINT "slot_quota_coordinating" CHECK("slot_quota"."coordinating" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `slot_quota_slot` ON `slot_quota` (`slot_id`);--> statement-breakpoint
CREATE INDEX `slot_quota_organisation` ON `slot_quota` (`organisation_id`);--> statement-breakpoint
ALTER TABLE `goal` ADD `minimum_weeks` integer;--> statement-breakpoint
ALTER TABLE `goal` ADD `participant_stage` text;--> statement-breakpoint
ALTER TABLE `goal` ADD `outcome` text;