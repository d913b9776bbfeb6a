CREATE TABLE `resume_links` (
	`tenant_id` text NOT NULL,
	`hash` text NOT NULL,
	`purpose` text NOT NULL,
	`assessment_id` text NOT NULL,
	`embed_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`tenant_id`, `hash`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tenant_id`,`assessment_id`) REFERENCES `assessments`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
