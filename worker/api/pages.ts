import { Hono } from "hono";
import { renderDemo } from "../actions/render-demo.ts";
import { type RenderedPage, renderReport } from "../actions/render-report.ts";
import { renderTake } from "../actions/render-take.ts";
import { renderVerify } from "../actions/verify-report.ts";
import { workFor } from "../actions/work.ts";
import { tenantOf } from "../core/ids.ts";
import { withinAllowance } from "../http/allowance.ts";
import { type AppEnv, type Composition, contextOf } from "../http/mount.ts";
import { type PageKind, pageHeaders, takeHeaders } from "../http/page-headers.ts";
import { problem } from "../http/problem.ts";
import { securityHeaders } from "../http/security-headers.ts";
import { DOCS, DOCS_HEADERS } from "./docs-page.ts";
import { REPORT_FILES } from "./report-files.ts";

const DEMO_TENANT = "ten_demo";

const show = (kind: PageKind, { html, status, nonce }: RenderedPage) =>
  new Response(html, { status, headers: pageHeaders(kind, nonce) });

const HIDDEN = "hidden.";
/** `?hidden.campaign=…` by its name. */
const hiddenOf = (query: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      name.startsWith(HIDDEN) ? [[name.slice(HIDDEN.length), value]] : [],
    ),
  );

/** What people open in a browser. A link's token names its tenant, so that even this look-up stays within one. */
export function pages(composition: Composition): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const secured = securityHeaders();

  app.get("/r/:file", secured, async function readReport(c) {
    const [, token = "", extension = ""] = /^(.*?)(?:\.([a-z]{3,4}))?$/.exec(c.req.param("file")) ?? [];
    const tenant = tenantOf(token, "lnk");
    const work = tenant && workFor(tenant, contextOf(c, composition));
    const send = Object.hasOwn(REPORT_FILES, extension) ? REPORT_FILES[extension] : undefined;
    if (send) {
      // Without a tenant there is nothing to make, and nothing to count.
      if (tenant && !(await withinAllowance(c, tenant))) return problem(c, { code: "rate_limited" });
      return send(c, work, token);
    }
    return show(
      "report",
      await renderReport(extension ? undefined : work, token, c.req.queries("done") ?? []),
    );
  });

  app.get("/take/:key", secured, async function takeAssessment(c) {
    const key = c.req.param("key");
    const tenant = tenantOf(key, "pk");
    const work = tenant && workFor(tenant, contextOf(c, composition));
    const locale = c.req.query("locale") ?? c.req.header("accept-language")?.split(/[,;]/)[0];
    const { html, status, ...allowed } = await renderTake(work, key, {
      locale: locale?.slice(0, 60),
      hidden: hiddenOf(c.req.query()),
    });
    return new Response(html, { status, headers: takeHeaders(allowed) });
  });

  app.get("/demo", secured, async function showDemo(c) {
    const local = (c.env.APP_ENV as string) === "local";
    const page =
      local && (await renderDemo(workFor(DEMO_TENANT, contextOf(c, composition)), c.req.query("asks")));
    return page ? show("demo", page) : problem(c, { code: "not_found" });
  });

  app.get("/verify", secured, async () => show("verify", await renderVerify()));

  app.get("/docs", secured, (c) => c.html(DOCS, 200, DOCS_HEADERS));

  return app;
}
