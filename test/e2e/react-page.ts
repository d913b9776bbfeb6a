import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { ROOT } from "../../scripts/command.ts";

/** A small site built with React, with this component on one of its two routes. */
export async function bundleReactPage(component: string): Promise<string> {
  const built = (await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
    plugins: [
      {
        name: "assessment",
        resolveId: (id) => (id === "virtual:assessment" ? "/virtual/assessment.jsx" : null),
        load: (id) => (id === "/virtual/assessment.jsx" ? component : null),
      },
    ],
    build: {
      write: false,
      rolldownOptions: { input: join(ROOT, "test/fixtures/react/main.js") },
      modulePreload: false,
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
