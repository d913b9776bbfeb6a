CREATE TABLE `systems` (
	`tenant_id` text NOT NULL,
	`inventory_id` text NOT NULL,
	`name` text NOT NULL,
	`assessment_id` text NOT NULL,
	`started_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `inventory_id`, `name`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`assessment_id`) REFERENCES `assessments`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
