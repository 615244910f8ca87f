CREATE TABLE `export_note` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`staff_id` text,
	`what` text NOT NULL,
	`recipient` text,
	`purpose` text,
	`columns` text NOT NULL,
	`persons` integer NOT NULL,
	`rows` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "export_note_columns" CHECK(json_valid("export_note"."columns")),
	CONSTRAINT "export_note_persons" CHECK("export_note"."persons" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `export_note_at` ON `export_note` (`at`);--> statement-breakpoint
CREATE TABLE `import_layout` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`sender` text NOT NULL,
	`headers` text NOT NULL,
	`reading` text NOT NULL,
	`used_on` text NOT NULL,
	CONSTRAINT "import_layout_reading" CHECK(json_valid("import_layout"."reading"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_layout_headers` ON `import_layout` (`kind`,`headers`);