import { expect } from "vitest";
import { captureTool, ROOT } from "../../scripts/command.ts";
import { environment } from "./server.ts";

export type MadeTenant = { key: string; secret: string };

/** Makes a tenant as an operator would, while the server runs. */
export async function makeTenant(
  state: string,
  name: string,
  origins: string[],
  more: string[] = [],
): Promise<MadeTenant> {
  const made = await captureTool(
    `${ROOT}/scripts/tenant.ts`,
    ["--name", name, "--kind", "consultancy", ...origins.flatMap((origin) => ["--origin", origin]), ...more],
    { env: environment(state) as Record<string, string> },
  );
  expect(made.code, made.output).toBe(0);
  const found = (what: string) => new RegExp(`${what}\\s+(\\S+)`).exec(made.output)?.[1] ?? "";
  return { key: found("publishable key"), secret: found("secret key") };
}
