import { beforeEach, expect } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import { readinessSource } from "./content.ts";
import { newWorld, type TenantKeys, type World } from "./world.ts";

type Source = {
  version: string;
  title: string;
  sections: { questions: Record<string, unknown>[] }[];
};
type Change = (source: Source) => void;

export function sourceOf(version: string, ...changes: Change[]): Source {
  const made = structuredClone(readinessSource) as unknown as Source;
  made.version = version;
  for (const change of changes) change(made);
  return made;
}

const sectionOf = (made: Source, id: string) =>
  made.sections.find(({ questions }) => questions.some((question) => question.id === id));
export const without =
  (id: string): Change =>
  (made) => {
    const section = sectionOf(made, id);
    if (section) section.questions = section.questions.filter((question) => question.id !== id);
  };
export const renamed =
  (from: string, to: string): Change =>
  (made) => {
    for (const question of sectionOf(made, from)?.questions ?? []) {
      if (question.id === from) Object.assign(question, { id: to, replaces: [from] });
    }
  };
export const withNote: Change = (made) =>
  made.sections[0]?.questions.push({
    id: "organisation.note",
    type: "text",
    text: "Anything else?",
    required: false,
  });

export const SLUG = "/v1/questionnaires/iso42001-readiness";
export const SCOPE = { "direction.scope": { value: 3, note: "our scope" } };

/** The library's quick check and a tenant that asks it, anew for each test: a Worker remembers what is latest. */
export function newVersions() {
  const here = {} as { world: World; library: string; tenant: TenantKeys };
  beforeEach(async () => {
    const world = newWorld();
    const library = await world.publishLibrary();
    Object.assign(here, { world, library, tenant: await world.addTenant("acme") });
  });

  const asLibrary = () => ({ authorization: `Bearer ${here.library}` });

  /** Past the moment for which an isolate remembers what is published. */
  function later(seconds: number): void {
    const { clock } = here.world;
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  }

  async function publish(version: string, drafts: "stay" | "forward", ...changes: Change[]): Promise<void> {
    const response = await here.world.call(`${SLUG}/versions/${version}?drafts=${drafts}`, {
      method: "PUT",
      body: sourceOf(version, ...changes),
      headers: asLibrary(),
    });
    expect(response.status, await response.clone().text()).toBe(201);
    later(31);
  }

  const post = (path: string, body?: unknown) =>
    here.world.call(path, { method: "POST", headers: asLibrary(), ...(body === undefined ? {} : { body }) });

  async function draftWith(answers: Record<string, unknown>): Promise<StartedAssessment> {
    const started = await here.world.start(here.tenant);
    expect((await here.world.save(started, answers)).status).toBe(200);
    return started;
  }

  return { here, asLibrary, later, publish, post, draftWith };
}
