DROP INDEX `reports_assessment`;--> statement-breakpoint
ALTER TABLE `reports` ADD `policy_digest` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `since` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `reports_of_assessment` ON `reports` (`tenant_id`,`assessment_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_basis` ON `reports` (`tenant_id`,`assessment_id`,`policy_digest`,`since`) WHERE revoked_at is null;--> statement-breakpoint
ALTER TABLE `assessments` ADD `company` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `started_from` text;--> statement-breakpoint
CREATE INDEX `assessments_company` ON `assessments` (`tenant_id`,`company`,`slug`,`completed_at`) WHERE company is not null;