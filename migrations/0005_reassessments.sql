CREATE TABLE `reassessments` (
	`tenant_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`due_on` text,
	`months` integer NOT NULL,
	`round` integer NOT NULL,
	`completed_on` text NOT NULL,
	`slug` text NOT NULL,
	`report_id` text NOT NULL,
	`lead_id` text,
	`embed_id` text NOT NULL,
	`page` text,
	`links` integer DEFAULT 1 NOT NULL,
	`link_hash` text,
	`link_expires_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `assessment_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`assessment_id`) REFERENCES `assessments`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reassessments_due` ON `reassessments` (`tenant_id`,`due_on`,`assessment_id`) WHERE due_on is not null;--> statement-breakpoint
ALTER TABLE `resume_links` ADD `uses_left` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `embeds` ADD `reassess_months` integer;--> statement-breakpoint
ALTER TABLE `tenants` ADD `reassess_months` integer;