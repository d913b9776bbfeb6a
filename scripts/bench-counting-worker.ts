import { countedD1 } from "../test/support/counted-d1.ts";
import { createApp } from "../worker/app.ts";

const app = createApp();

/** The product with its D1 statements counted; they are told in a header. For counting, never for timing. */
const handler: ExportedHandler<Env> = {
  async fetch(request, env, context) {
    const { db, cost } = countedD1(env.DB);
    const response = await app.fetch(request, { ...env, DB: db }, context);
    const told = new Response(response.body, response);
    told.headers.set("d1-cost", JSON.stringify(cost));
    return told;
  },
};

// biome-ignore lint/style/noDefaultExport: a Worker is the default export of its module.
export default handler;
