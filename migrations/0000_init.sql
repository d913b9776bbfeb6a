CREATE TABLE `assessments` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`embed_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`digest` text NOT NULL,
	`policy_owner` text NOT NULL,
	`policy_slug` text NOT NULL,
	`policy_version` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`answers` text DEFAULT '{}' NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`forwarded` text,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`completed_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`embed_id`) REFERENCES `embeds`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`,`slug`,`version`) REFERENCES `questionnaire_versions`(`tenant_id`,`slug`,`version`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assessments_drafts` ON `assessments` (`tenant_id`,`slug`,`id`) WHERE status = 'draft';--> statement-breakpoint
CREATE TABLE `consents` (
	`tenant_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`id` text NOT NULL,
	`version` text NOT NULL,
	`text` text NOT NULL,
	`granted` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `lead_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`lead_id`) REFERENCES `leads`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `leads` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`report_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`company` text,
	`phone` text,
	`status` text NOT NULL,
	`locale` text NOT NULL,
	`source` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`readiness` text NOT NULL,
	`consents` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`report_id`) REFERENCES `reports`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reports` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`link_hash` text NOT NULL,
	`code` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`assessment_id`) REFERENCES `assessments`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_link` ON `reports` (`tenant_id`,`link_hash`);--> statement-breakpoint
CREATE INDEX `reports_code` ON `reports` (`tenant_id`,`code`);--> statement-breakpoint
CREATE INDEX `reports_assessment` ON `reports` (`tenant_id`,`assessment_id`);--> statement-breakpoint
CREATE TABLE `policies` (
	`tenant_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`digest` text NOT NULL,
	`body` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `slug`, `version`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `questionnaire_policies` (
	`tenant_id` text NOT NULL,
	`slug` text NOT NULL,
	`policy_owner` text NOT NULL,
	`policy_slug` text NOT NULL,
	`policy_version` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `slug`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `questionnaire_versions` (
	`tenant_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`position` text NOT NULL,
	`digest` text NOT NULL,
	`body` text NOT NULL,
	`status` text DEFAULT 'published' NOT NULL,
	`drafts` text DEFAULT 'stay' NOT NULL,
	`rolled_back_at` integer,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `slug`, `version`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`slug`) REFERENCES `questionnaires`(`tenant_id`,`slug`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `questionnaire_versions_position` ON `questionnaire_versions` (`tenant_id`,`slug`,`position`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`tenant_id` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`latest` text,
	`newest` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `slug`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `standards` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`digest` text NOT NULL,
	`body` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `translations` (
	`tenant_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`locale` text NOT NULL,
	`digest` text NOT NULL,
	`body` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `slug`, `version`, `locale`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `api_keys` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`tenant_id`,`hash`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `embeds` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`key` text NOT NULL,
	`questionnaire` text NOT NULL,
	`origins` text NOT NULL,
	`lead_form` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `embeds_key` ON `embeds` (`tenant_id`,`key`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`tenant_id` text NOT NULL,
	`route` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `route`, `key`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `tenants` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`url` text,
	`accent` text,
	`created_at` integer NOT NULL
);
