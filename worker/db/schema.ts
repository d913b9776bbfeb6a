/** All tables, for drizzle-kit and for the queries beside. */
export * from "./schema-assessments.ts";
export * from "./schema-content.ts";
export * from "./schema-tenants.ts";
