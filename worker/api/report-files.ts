import type { Context } from "hono";
import { exportReport } from "../actions/export-report.ts";
import { pdfOf } from "../actions/render-pdf.ts";
import { reportJson } from "../actions/render-report.ts";
import type { Work } from "../actions/work.ts";
import type { AppEnv } from "../http/mount.ts";
import { problem } from "../http/problem.ts";
import { keysUnusable } from "./verification.ts";

/** A report's link is a secret: what it opens is kept by nobody on the way and found by no search engine. */
const HEADERS = { "cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow" };

type File = { body: Uint8Array; contentType: string; fileName: string };

function download(c: Context<AppEnv>, file: File | undefined): Response {
  if (!file) return problem(c, { code: "not_found" });
  return new Response(file.body, {
    headers: {
      ...HEADERS,
      "content-type": file.contentType,
      "content-disposition": `attachment; filename="${file.fileName}"`,
    },
  });
}

type Send = (c: Context<AppEnv>, work: Work | undefined, token: string) => Promise<Response>;

/** What a report can be had as, by the end of its address. */
export const REPORT_FILES: Record<string, Send> = {
  json: async (c, work, token) => {
    const json = await reportJson(work, token);
    if (json.ok) return c.body(json.value, 200, { ...HEADERS, "content-type": "application/json" });
    return problem(c, json.error === "not_found" ? { code: json.error } : keysUnusable(json.error).error);
  },
  csv: async (c, work, token) => download(c, await exportReport(work, token, "csv")),
  xlsx: async (c, work, token) => download(c, await exportReport(work, token, "xlsx")),
  pdf: async (c, work, token) => {
    const pdf = work && (await pdfOf(work, token, c.env.REPORTS));
    return download(c, pdf && { body: pdf.bytes, contentType: "application/pdf", fileName: pdf.fileName });
  },
};
