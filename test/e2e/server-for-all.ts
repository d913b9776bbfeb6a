import type { TestProject } from "vitest/node";
import { newState, removeState, startServer } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    server: { origin: string; state: string };
  }
}

/** One server for all files that need no other environment: a start takes longer than most files' tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = newState();
  const server = await startServer(state);
  project.provide("server", { origin: server.origin, state });
  return async () => {
    await server.stop();
    removeState(state);
  };
}
