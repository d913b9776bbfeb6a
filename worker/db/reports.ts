import { and, asc, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { AnyReport } from "../contract/kinds.ts";
import type { Readiness } from "../contract/result.ts";
import type { Database, Statement } from "./database.ts";
import { reports } from "./schema.ts";

export type StoredReport = typeof reports.$inferSelect;

export type NewReportRow = Omit<StoredReport, "tenantId" | "revokedAt">;

/** What a list tells of a report, without its body. */
export type ReportHead = Pick<StoredReport, "id" | "since" | "createdAt" | "expiresAt" | "revokedAt"> & {
  policy: AnyReport["policy"];
  policyDigest: string;
  /** Of kind gap; null for the others. */
  readiness: Readiness | null;
};

const digestInBody = sql<string>`json_extract(${reports.body}, '$.result.pinned.policy_digest')`;
const parsed = <T>(json: string) => JSON.parse(json) as T;

/** Named, because of columns that are called the same D1 gives back one only. */
const head = {
  id: reports.id,
  since: reports.since,
  createdAt: reports.createdAt,
  expiresAt: reports.expiresAt,
  revokedAt: reports.revokedAt,
  policy: sql`json_extract(${reports.body}, '$.policy')`.mapWith(parsed<ReportHead["policy"]>).as("policy"),
  policyDigest: digestInBody.as("policy_digest"),
  readiness: sql`json_extract(${reports.body}, '$.result.readiness')`
    .mapWith(parsed<ReportHead["readiness"]>)
    .as("readiness"),
};

const ofAssessment = (db: Database, assessment: string) =>
  and(eq(reports.tenantId, db.tenant), eq(reports.assessmentId, assessment));

export const insertReport = (db: Database, row: NewReportRow): Statement =>
  db.orm.insert(reports).values({ tenantId: db.tenant, ...row });

export const findReportByLink = (db: Database, linkHash: string): Promise<StoredReport | undefined> =>
  db.orm
    .select()
    .from(reports)
    .where(and(eq(reports.tenantId, db.tenant), eq(reports.linkHash, linkHash)))
    .get();

export const findReportByCode = (db: Database, code: string): Promise<StoredReport | undefined> =>
  db.orm
    .select()
    .from(reports)
    .where(and(eq(reports.tenantId, db.tenant), eq(reports.code, code)))
    .get();

/** The one that completion made; later ones are of other policies. */
export const findCompletionReport = (db: Database, assessment: string): Promise<StoredReport | undefined> =>
  db.orm.select().from(reports).where(ofAssessment(db, assessment)).orderBy(asc(reports.id)).limit(1).get();

/** The same without its body. */
export const findCompletionHead = (db: Database, assessment: string): Promise<ReportHead | undefined> =>
  db.orm
    .select(head)
    .from(reports)
    .where(ofAssessment(db, assessment))
    .orderBy(asc(reports.id))
    .limit(1)
    .get();

export const findReportHead = (db: Database, id: string): Promise<ReportHead | undefined> =>
  db.orm
    .select(head)
    .from(reports)
    .where(and(eq(reports.tenantId, db.tenant), eq(reports.id, id)))
    .get();

/** Whether a report of the assessment under this policy, and since that assessment, can be read or could until it expired. */
export const hasReportOn = async (
  db: Database,
  assessment: string,
  { policyDigest, since }: { policyDigest: string; since: string },
): Promise<boolean> =>
  (await db.orm
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        ofAssessment(db, assessment),
        eq(digestInBody, policyDigest),
        eq(reports.since, since),
        isNull(reports.revokedAt),
      ),
    )
    .limit(1)
    .get()) !== undefined;

/** The last one that was made of it. */
export const findLastReport = (db: Database, assessment: string): Promise<StoredReport | undefined> =>
  db.orm
    .select()
    .from(reports)
    .where(and(ofAssessment(db, assessment), isNull(reports.revokedAt)))
    .orderBy(desc(reports.id))
    .limit(1)
    .get();

/** Newest first, after a report. */
export const listReports = (
  db: Database,
  assessment: string,
  limit: number,
  after: string | null,
): Promise<ReportHead[]> =>
  db.orm
    .select(head)
    .from(reports)
    .where(and(ofAssessment(db, assessment), after === null ? undefined : lt(reports.id, after)))
    .orderBy(desc(reports.id))
    .limit(limit)
    .all();
