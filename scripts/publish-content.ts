import type { Problem } from "../worker/contract/problem.ts";
import type { ContentFile } from "./content-files.ts";

const describe = (problem: Problem): string =>
  [
    `${problem.code}: ${problem.detail ?? problem.title}`,
    ...(problem.errors ?? []).map((error) => `  ${error.pointer} ${error.code}: ${error.message}`),
    ...(problem.changes ?? []).map((change) => `  ${change.level} ${change.path}: ${change.message}`),
    ...(problem.demanded ? [`  the smallest version that may follow: ${String(problem.demanded)}`] : []),
  ].join("\n");

/** Sends one document through the API that tenants use. @throws with the problem in words when it is refused. */
export async function publishFile(
  url: string,
  key: string,
  { file, path, document }: ContentFile,
): Promise<string> {
  const response = await fetch(new URL(path, url), {
    method: "PUT",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(document),
  });
  const body = (await response.json()) as Problem & { status: unknown };
  if (!response.ok) throw new Error(`${file} was refused (HTTP ${response.status})\n${describe(body)}`);
  return String(body.status);
}
