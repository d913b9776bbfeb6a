ALTER TABLE `assessments` ADD `contact_at` integer;--> statement-breakpoint
ALTER TABLE `leads` ADD `suspected` text;