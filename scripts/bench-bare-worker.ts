import { Hono } from "hono";

/** What the product is measured against: Hono and D1 with nothing in between. */
const app = new Hono<{ Bindings: { DB: D1Database } }>();
const pages = new Map<string, string>();

app.get("/healthz", (c) => c.json({ status: "ok" }));

// The very bytes that the product answers with are left here first, then read back.
app.put("/pages/:name", async (c) => {
  pages.set(c.req.param("name"), await c.req.text());
  return c.body(null, 204);
});
app.get("/pages/:name", (c) =>
  c.body(pages.get(c.req.param("name")) ?? "", 200, { "content-type": "application/json" }),
);

app.patch("/raw/:tenant/:id", async (c) => {
  const { tenant, id } = c.req.param();
  const { meta } = await c.env.DB.prepare(
    "UPDATE assessments SET answers = json_patch(answers, ?) WHERE tenant_id = ? AND id = ?",
  )
    .bind(await c.req.text(), tenant, id)
    .run();
  return c.json({ changes: meta.changes });
});

// biome-ignore lint/style/noDefaultExport: a Worker is the default export of its module.
export default app;
