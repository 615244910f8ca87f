CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`type` text NOT NULL,
	`number` integer,
	`case_number` text,
	`framework_id` text,
	`point_id` text,
	`valid_from` text,
	`valid_to` text,
	`notice_days` integer,
	`renewal` text,
	`open_to_parties` integer NOT NULL,
	`area_id` text,
	`owner_id` text,
	`note` text,
	FOREIGN KEY (`framework_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point_id`) REFERENCES `agreement_point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_notice" CHECK("agreement"."notice_days" >= 0),
	CONSTRAINT "agreement_open" CHECK("agreement"."open_to_parties" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_framework` ON `agreement` (`framework_id`);--> statement-breakpoint
CREATE INDEX `agreement_point_id` ON `agreement` (`point_id`);--> statement-breakpoint
CREATE INDEX `agreement_name_key` ON `agreement` (`name_key`);--> statement-breakpoint
CREATE TABLE `agreement_party` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`side` text NOT NULL,
	`signatory_role` text,
	`signed_on` text,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_party_agreement` ON `agreement_party` (`agreement_id`);--> statement-breakpoint
CREATE INDEX `agreement_party_organisation` ON `agreement_party` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `agreement_point` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`text` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_point_agreement` ON `agreement_point` (`agreement_id`);--> statement-breakpoint
CREATE TABLE `agreement_status` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`status` text NOT NULL,
	`on_date` text NOT NULL,
	`note` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_status_agreement` ON `agreement_status` (`agreement_id`,`on_date`);--> statement-breakpoint
CREATE TABLE `agreement_unit` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_unit_agreement` ON `agreement_unit` (`agreement_id`);--> statement-breakpoint
CREATE INDEX `agreement_unit_organisation` ON `agreement_unit` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`organisation_id` text,
	`scheme` text NOT NULL,
	`unit` text NOT NULL,
	`minimum` integer NOT NULL,
	`maximum` integer,
	`valid_from` text,
	`valid_to` text,
	`target_group_id` text,
	`note` text,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_group_id`) REFERENCES `target_group`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitment_minimum" CHECK("commitment"."minimum" >= 0),
	CONSTRAINT "commitment_range" CHECK("commitment"."maximum" >= "commitment"."minimum")
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitment_agreement` ON `commitment` (`agreement_id`);--> statement-breakpoint
CREATE INDEX `commitment_organisation` ON `commitment` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `commitment_target_group` ON `commitment` (`target_group_id`);--> statement-breakpoint
CREATE TABLE `category` (
	`id` text PRIMARY KEY NOT NULL,
	`scheme_id` text NOT NULL,
	`name` text NOT NULL,
	`meaning` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`scheme_id`) REFERENCES `category_scheme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `category_scheme_id` ON `category` (`scheme_id`);--> statement-breakpoint
CREATE TABLE `category_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`confidence` text NOT NULL,
	`rule` text NOT NULL,
	`source` text,
	FOREIGN KEY (`from_id`) REFERENCES `category`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `category`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "category_mapping_confidence" CHECK("category_mapping"."confidence" in ('high', 'medium', 'low'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `category_mapping_from` ON `category_mapping` (`from_id`);--> statement-breakpoint
CREATE INDEX `category_mapping_to` ON `category_mapping` (`to_id`);--> statement-breakpoint
CREATE TABLE `category_scheme` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`source` text,
	`checked_on` text,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `acknowledgement` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`on_date` text NOT NULL,
	`until_on` text,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `acknowledgement_subject` ON `acknowledgement` (`subject_id`);--> statement-breakpoint
CREATE TABLE `figure_set` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`as_of` text NOT NULL,
	`figures` text NOT NULL,
	CONSTRAINT "figure_set_figures" CHECK(json_valid("figure_set"."figures"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `figure_set_as_of` ON `figure_set` (`as_of`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`parent_id` text,
	`valid_from` text,
	`valid_to` text,
	`requirement` text,
	`measurement_method` text,
	`measure` text NOT NULL,
	`counting_rule` text,
	`counted_agreements` text,
	`group_figure` text,
	`scheme` text,
	`sector` text,
	`target_group_id` text,
	`area_id` text,
	`organisation_id` text,
	`note` text,
	FOREIGN KEY (`parent_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_group_id`) REFERENCES `target_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `goal_parent` ON `goal` (`parent_id`);--> statement-breakpoint
CREATE INDEX `goal_target_group` ON `goal` (`target_group_id`);--> statement-breakpoint
CREATE INDEX `goal_area` ON `goal` (`area_id`);--> statement-breakpoint
CREATE INDEX `goal_organisation` ON `goal` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `goal_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`on_date` text NOT NULL,
	`value` integer,
	`unknown_because` text,
	`owner_id` text,
	`source` text,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_entry_value" CHECK("goal_entry"."value" >= 0),
	CONSTRAINT "goal_entry_known" CHECK("goal_entry"."value" is not null or "goal_entry"."unknown_because" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `goal_entry_goal` ON `goal_entry` (`goal_id`,`on_date`);--> statement-breakpoint
CREATE TABLE `goal_follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`on_date` text NOT NULL,
	`text` text NOT NULL,
	`staff_id` text,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `goal_follow_up_goal` ON `goal_follow_up` (`goal_id`,`on_date`);--> statement-breakpoint
CREATE TABLE `goal_target` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`valid_from` text,
	`minimum` integer,
	`maximum` integer,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_target_minimum" CHECK("goal_target"."minimum" >= 0),
	CONSTRAINT "goal_target_range" CHECK("goal_target"."maximum" >= coalesce("goal_target"."minimum", 0))
) STRICT;
--> statement-breakpoint
CREATE INDEX `goal_target_goal` ON `goal_target` (`goal_id`);--> statement-breakpoint
CREATE TABLE `area` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`note` text,
	FOREIGN KEY (`parent_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `area_parent` ON `area` (`parent_id`);--> statement-breakpoint
CREATE TABLE `group_member` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`contact_id` text,
	`role` text,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`group_id`) REFERENCES `programme_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `group_member_group` ON `group_member` (`group_id`);--> statement-breakpoint
CREATE INDEX `group_member_organisation` ON `group_member` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `group_member_contact` ON `group_member` (`contact_id`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`case_number` text,
	`valid_from` text,
	`valid_to` text,
	`owner_id` text,
	`note` text,
	FOREIGN KEY (`owner_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `programme_group` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`valid_from` text,
	`valid_to` text,
	`note` text,
	FOREIGN KEY (`parent_id`) REFERENCES `programme_group`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `programme_group_parent` ON `programme_group` (`parent_id`);--> statement-breakpoint
CREATE TABLE `target_group` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`benefit` text,
	`category_id` text,
	`area_id` text,
	`note` text,
	FOREIGN KEY (`category_id`) REFERENCES `category`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `target_group_area` ON `target_group` (`area_id`);--> statement-breakpoint
CREATE INDEX `target_group_category` ON `target_group` (`category_id`);--> statement-breakpoint
CREATE TABLE `target_group_count` (
	`id` text PRIMARY KEY NOT NULL,
	`target_group_id` text NOT NULL,
	`counted_on` text NOT NULL,
	`people` integer,
	`active_share` integer,
	`unknown_because` text,
	`owner_id` text,
	`source` text,
	FOREIGN KEY (`target_group_id`) REFERENCES `target_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "target_group_count_people" CHECK("target_group_count"."people" >= 0),
	CONSTRAINT "target_group_count_share" CHECK("target_group_count"."active_share" between 0 and 10000),
	CONSTRAINT "target_group_count_known" CHECK("target_group_count"."people" is not null or "target_group_count"."unknown_because" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `target_group_count_group` ON `target_group_count` (`target_group_id`,`counted_on`);--> statement-breakpoint
CREATE TABLE `__new_attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`agreement_id` text,
	`interaction_id` text,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`content_id` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interaction_id`) REFERENCES `interaction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`content_id`) REFERENCES `attachment_content`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachment_size" CHECK("__new_attachment"."size" >= 0),
	CONSTRAINT "attachment_owner" CHECK(("__new_attachment"."organisation_id" is null) <> ("__new_attachment"."agreement_id" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_attachment`("id", "organisation_id", "agreement_id", "interaction_id", "name", "media_type", "size", "content_id") SELECT "id", "organisation_id", NULL, "interaction_id", "name", "media_type", "size", "content_id" FROM `attachment`;--> statement-breakpoint
DROP TABLE `attachment`;--> statement-breakpoint
ALTER TABLE `__new_attachment` RENAME TO `attachment`;--> statement-breakpoint
CREATE INDEX `attachment_organisation` ON `attachment` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `attachment_agreement` ON `attachment` (`agreement_id`);--> statement-breakpoint
CREATE INDEX `attachment_content_use` ON `attachment` (`content_id`);--> statement-breakpoint
INSERT INTO `category_scheme` (`id`, `name`, `valid_from`, `valid_to`, `source`, `checked_on`, `note`) VALUES
	('018d0000-0000-7000-8000-000000001000', 'Match 1-5', NULL, '2010-03-31', 'SFI 2006: Arbejdsmarkedsparat eller ej?', NULL, 'Afløst omkring foråret 2010.');
--> statement-breakpoint
INSERT INTO `category` (`id`, `scheme_id`, `name`, `meaning`, `position`) VALUES
	('018d0000-0000-7000-8000-000000001001', '018d0000-0000-7000-8000-000000001000', 'match 1', 'Arbejdsmarkedsparat', 1),
	('018d0000-0000-7000-8000-000000001002', '018d0000-0000-7000-8000-000000001000', 'match 2', 'Arbejdsmarkedsparat', 2),
	('018d0000-0000-7000-8000-000000001003', '018d0000-0000-7000-8000-000000001000', 'match 3', 'Arbejdsmarkedsparat', 3),
	('018d0000-0000-7000-8000-000000001004', '018d0000-0000-7000-8000-000000001000', 'match 4', 'Ikke arbejdsmarkedsparat', 4),
	('018d0000-0000-7000-8000-000000001005', '018d0000-0000-7000-8000-000000001000', 'match 5', 'Ikke arbejdsmarkedsparat', 5);
--> statement-breakpoint
INSERT INTO `category_scheme` (`id`, `name`, `valid_from`, `valid_to`, `source`, `checked_on`, `note`) VALUES
	('018d0000-0000-7000-8000-000000002000', 'Match 1-3', '2010-04-01', '2013-12-31', 'Cabi og Arbejdsmarkedsstyrelsen: matchvurdering', NULL, 'Vurderet igen omkring hver tredje måned.');
--> statement-breakpoint
INSERT INTO `category` (`id`, `scheme_id`, `name`, `meaning`, `position`) VALUES
	('018d0000-0000-7000-8000-000000002001', '018d0000-0000-7000-8000-000000002000', 'match 1', 'Jobklar: i arbejde inden for 3 måneder', 1),
	('018d0000-0000-7000-8000-000000002002', '018d0000-0000-7000-8000-000000002000', 'match 2', 'Indsatsklar', 2),
	('018d0000-0000-7000-8000-000000002003', '018d0000-0000-7000-8000-000000002000', 'match 3', 'Midlertidigt passiv', 3);
--> statement-breakpoint
INSERT INTO `category_scheme` (`id`, `name`, `valid_from`, `valid_to`, `source`, `checked_on`, `note`) VALUES
	('018d0000-0000-7000-8000-000000003000', 'Visitation 2014', '2014-01-01', NULL, 'STAR: visitationskategori', NULL, 'Dagpenge har ingen visitationskategori.');
--> statement-breakpoint
INSERT INTO `category` (`id`, `scheme_id`, `name`, `meaning`, `position`) VALUES
	('018d0000-0000-7000-8000-000000003001', '018d0000-0000-7000-8000-000000003000', 'jobparat', 'Kontanthjælp', 1),
	('018d0000-0000-7000-8000-000000003002', '018d0000-0000-7000-8000-000000003000', 'aktivitetsparat', 'Kontanthjælp', 2),
	('018d0000-0000-7000-8000-000000003003', '018d0000-0000-7000-8000-000000003000', 'åbenlyst uddannelsesparat', 'Unge uden uddannelse', 3),
	('018d0000-0000-7000-8000-000000003004', '018d0000-0000-7000-8000-000000003000', 'uddannelsesparat', 'Unge uden uddannelse; i gang inden for omkring et år', 4),
	('018d0000-0000-7000-8000-000000003005', '018d0000-0000-7000-8000-000000003000', 'aktivitetsparat (ung)', 'Unge uden uddannelse', 5),
	('018d0000-0000-7000-8000-000000003006', '018d0000-0000-7000-8000-000000003000', 'ikke visiteret', NULL, 6);
--> statement-breakpoint
INSERT INTO `category_scheme` (`id`, `name`, `valid_from`, `valid_to`, `source`, `checked_on`, `note`) VALUES
	('018d0000-0000-7000-8000-000000004000', 'Sygedagpenge 1-3', NULL, NULL, NULL, NULL, 'Udfases med reformen. Kategori 3 er ikke bekræftet.');
--> statement-breakpoint
INSERT INTO `category` (`id`, `scheme_id`, `name`, `meaning`, `position`) VALUES
	('018d0000-0000-7000-8000-000000004001', '018d0000-0000-7000-8000-000000004000', 'kategori 1', 'Rask inden for 2 måneder', 1),
	('018d0000-0000-7000-8000-000000004002', '018d0000-0000-7000-8000-000000004000', 'kategori 2', 'Senere, men til at overse', 2),
	('018d0000-0000-7000-8000-000000004003', '018d0000-0000-7000-8000-000000004000', 'kategori 3', 'Uklart eller sammensat', 3);
--> statement-breakpoint
INSERT INTO `category_scheme` (`id`, `name`, `valid_from`, `valid_to`, `source`, `checked_on`, `note`) VALUES
	('018d0000-0000-7000-8000-000000005000', 'LAB § 6', '2020-01-01', '2026-12-31', 'Bekendtgørelse om en aktiv beskæftigelsesindsats § 1', NULL, 'Nr. 12 og 13 er ikke bekræftet.');
--> statement-breakpoint
INSERT INTO `category` (`id`, `scheme_id`, `name`, `meaning`, `position`) VALUES
	('018d0000-0000-7000-8000-000000005001', '018d0000-0000-7000-8000-000000005000', 'nr. 1', 'Dagpenge', 1),
	('018d0000-0000-7000-8000-000000005002', '018d0000-0000-7000-8000-000000005000', 'nr. 2', 'Jobparat kontanthjælp', 2),
	('018d0000-0000-7000-8000-000000005003', '018d0000-0000-7000-8000-000000005000', 'nr. 3', 'Aktivitetsparat kontanthjælp', 3),
	('018d0000-0000-7000-8000-000000005004', '018d0000-0000-7000-8000-000000005000', 'nr. 4', 'Uddannelsesparat', 4),
	('018d0000-0000-7000-8000-000000005005', '018d0000-0000-7000-8000-000000005000', 'nr. 5', 'Aktivitetsparat ung', 5),
	('018d0000-0000-7000-8000-000000005006', '018d0000-0000-7000-8000-000000005000', 'nr. 6', 'Sygedagpenge', 6),
	('018d0000-0000-7000-8000-000000005007', '018d0000-0000-7000-8000-000000005000', 'nr. 7', 'Jobafklaring', 7),
	('018d0000-0000-7000-8000-000000005008', '018d0000-0000-7000-8000-000000005000', 'nr. 8', 'Ressourceforløb', 8),
	('018d0000-0000-7000-8000-000000005009', '018d0000-0000-7000-8000-000000005000', 'nr. 9', 'Visiteret til fleksjob, ledighedsydelse', 9),
	('018d0000-0000-7000-8000-000000005010', '018d0000-0000-7000-8000-000000005000', 'nr. 10', 'Revalidering', 10),
	('018d0000-0000-7000-8000-000000005011', '018d0000-0000-7000-8000-000000005000', 'nr. 11', 'Førtidspension', 11),
	('018d0000-0000-7000-8000-000000005012', '018d0000-0000-7000-8000-000000005000', 'nr. 12', 'Selvforsørgende', 12),
	('018d0000-0000-7000-8000-000000005013', '018d0000-0000-7000-8000-000000005000', 'nr. 13', 'Under 18 år', 13);
--> statement-breakpoint
INSERT INTO `category_scheme` (`id`, `name`, `valid_from`, `valid_to`, `source`, `checked_on`, `note`) VALUES
	('018d0000-0000-7000-8000-000000006000', 'Målgrupper 2027', '2027-01-01', NULL, 'STAR: svar fra webinar den 21. januar 2026', NULL, 'Planlagt. Fem grupper i stedet for tretten; navnene er ikke bekræftet.');
--> statement-breakpoint
INSERT INTO `category` (`id`, `scheme_id`, `name`, `meaning`, `position`) VALUES
	('018d0000-0000-7000-8000-000000006001', '018d0000-0000-7000-8000-000000006000', 'gruppe 1', NULL, 1),
	('018d0000-0000-7000-8000-000000006002', '018d0000-0000-7000-8000-000000006000', 'gruppe 2', NULL, 2),
	('018d0000-0000-7000-8000-000000006003', '018d0000-0000-7000-8000-000000006000', 'gruppe 3', NULL, 3),
	('018d0000-0000-7000-8000-000000006004', '018d0000-0000-7000-8000-000000006000', 'gruppe 4', NULL, 4),
	('018d0000-0000-7000-8000-000000006005', '018d0000-0000-7000-8000-000000006000', 'gruppe 5', NULL, 5);
--> statement-breakpoint
INSERT INTO `category_mapping` (`id`, `from_id`, `to_id`, `confidence`, `rule`, `source`) VALUES
	('018d0000-0000-7000-8000-000000099001', '018d0000-0000-7000-8000-000000001001', '018d0000-0000-7000-8000-000000002001', 'medium', 'Statistisk konvention', NULL),
	('018d0000-0000-7000-8000-000000099002', '018d0000-0000-7000-8000-000000001002', '018d0000-0000-7000-8000-000000002001', 'medium', 'Statistisk konvention', NULL),
	('018d0000-0000-7000-8000-000000099003', '018d0000-0000-7000-8000-000000001003', '018d0000-0000-7000-8000-000000002001', 'medium', 'Statistisk konvention', NULL),
	('018d0000-0000-7000-8000-000000099004', '018d0000-0000-7000-8000-000000001004', '018d0000-0000-7000-8000-000000002002', 'low', 'Vurderet på ny, ikke omkodet', NULL),
	('018d0000-0000-7000-8000-000000099005', '018d0000-0000-7000-8000-000000001005', '018d0000-0000-7000-8000-000000002003', 'low', 'Vurderet på ny, ikke omkodet; kan også være match 2', NULL),
	('018d0000-0000-7000-8000-000000099006', '018d0000-0000-7000-8000-000000002001', '018d0000-0000-7000-8000-000000003001', 'medium', 'Fra 30 år, eller med en uddannelse', 'BM 1. oktober 2013'),
	('018d0000-0000-7000-8000-000000099007', '018d0000-0000-7000-8000-000000002001', '018d0000-0000-7000-8000-000000003003', 'medium', 'Under 30 år uden uddannelse; vurderet enkeltvis oktober-december 2013', 'BM 1. oktober 2013'),
	('018d0000-0000-7000-8000-000000099008', '018d0000-0000-7000-8000-000000002002', '018d0000-0000-7000-8000-000000003002', 'high', 'Fra 30 år; den passive kategori blev afskaffet', 'jobmeddiagnose.dk'),
	('018d0000-0000-7000-8000-000000099009', '018d0000-0000-7000-8000-000000002002', '018d0000-0000-7000-8000-000000003005', 'medium', 'Unge; to af dem kan være uddannelsesparate', 'jobmeddiagnose.dk'),
	('018d0000-0000-7000-8000-000000099010', '018d0000-0000-7000-8000-000000002003', '018d0000-0000-7000-8000-000000003002', 'high', 'Fra 30 år; den passive kategori blev afskaffet', 'jobmeddiagnose.dk'),
	('018d0000-0000-7000-8000-000000099011', '018d0000-0000-7000-8000-000000002003', '018d0000-0000-7000-8000-000000003005', 'medium', 'Unge; kan være uddannelsesparate', 'jobmeddiagnose.dk');
