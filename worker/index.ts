import { createApp } from "./app.ts";

const app = createApp();

const handler: ExportedHandler<Env> = { fetch: (request, env, context) => app.fetch(request, env, context) };

export default handler;
