import { eventsOf, type WidgetEvent } from "../../widget/announce.ts";
import type { Api, Patch } from "../../widget/api.ts";
import { createAssessment } from "../../widget/assessment.ts";
import type { Calls } from "../../widget/later/calls.ts";
import { createSending } from "../../widget/later/sending.ts";
import { parseRefusal, UNREACHABLE } from "../../widget/refusal.ts";
import type { Later } from "../../widget/seam.ts";
import type { Place } from "../../widget/session.ts";
import type { State } from "../../widget/state.ts";
import type { AssessmentState, StartedAssessment } from "../../worker/contract/assessment.ts";
import type { CompletedAssessment } from "../../worker/contract/completion.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import { config, storedState } from "./samples.ts";

export const rest = () => new Promise((resolve) => setTimeout(resolve));

/** An assessment whose second file comes, or fails to, when the test says so. */
export function setUp(
  left: {
    place?: Place;
    unsent?: Patch;
    stored?: AssessmentState;
    link?: string | undefined;
    given?: Record<string, string>;
    /** What is started from a finished one; there is no network while there is none. */
    next?: AssessmentState;
    embeds?: (locale: string | undefined, slug?: string) => EmbedConfig | undefined;
  } = {},
) {
  const asked: string[] = [];
  let chosen: string | undefined;
  const server = {
    stored: left.stored ?? storedState({ answers: { develops: { value: true } } }),
    completed: {
      report: { id: "rep_1", url: "https://x.example/r/1" },
      result: {},
    } as unknown as CompletedAssessment,
  };
  const kept: { place: Place | undefined; unsent: Patch } = { place: left.place, unsent: left.unsent ?? {} };
  const awaited: ((later: Later | undefined) => void)[] = [];
  const states: State[] = [];
  const answered = (name: string, value: unknown) => {
    asked.push(name);
    return Promise.resolve({ ok: true, value } as never);
  };
  const api: Api = {
    embed: () => {
      asked.push("embed");
      const value = left.embeds ? left.embeds(chosen) : config;
      return Promise.resolve(value ? { ok: true, value } : { ok: false, refusal: UNREACHABLE });
    },
    read: () => answered("read", server.stored),
    call: () => Promise.reject(new Error("not by this name")),
    key: "pk_1",
    locale: () => "en",
    chosen: () => chosen,
  };
  const calls: Calls = {
    embed: (slug) => {
      asked.push(`embed ${slug}`);
      const value = left.embeds ? left.embeds(chosen, slug) : config;
      return Promise.resolve(value ? { ok: true, value } : { ok: false, refusal: UNREACHABLE });
    },
    version: (slug, version) =>
      answered(`version ${slug} ${version}`, {
        ...config.questionnaire,
        slug,
        version,
        title: "The older one",
      }),
    start: async ({ questionnaire, from }) => {
      if (from === undefined) return answered("start", { id: "asm_1", token: "t" });
      asked.push(`start ${questionnaire} from ${from}`);
      if (!left.next) return { ok: false, refusal: UNREACHABLE };
      server.stored = left.next;
      return { ok: true, value: { id: left.next.id, token: `t of ${left.next.id}` } as StartedAssessment };
    },
    exchange: async (link) => {
      if (link !== "used") return answered(`exchange ${link}`, { id: "asm_9", token: "t9" });
      asked.push("exchange used");
      return { ok: false, refusal: parseRefusal(404, { code: "not_found" }) };
    },
    link: (draft, page) =>
      answered(`link ${draft.id} ${page}`, { url: `${page}#l`, expires_at: "2027-01-01T00:00:00Z" }),
    save: (draft, patch) => {
      server.stored.revision += 1;
      return answered(`save ${draft.id === "asm_1" ? "" : `${draft.id} `}${Object.keys(patch)}`, {
        revision: server.stored.revision,
      });
    },
    handIn: (_, to) => answered(to, server.completed),
  };
  let look = (_: boolean) => {};
  const later: Later = {
    parts: {} as Later["parts"],
    createSending: (ports) => {
      const sending = createSending({
        ...ports,
        calls,
        page: () => "https://host.example/",
        dropLink: () => void Object.assign(left, { link: undefined }),
        source: () => ({}),
        pause: async () => {},
        random: () => 0,
        newKey: () => "key",
      });
      look = sending.look;
      return sending;
    },
  };
  const coming = () => new Promise<Later | undefined>((resolve) => awaited.push(resolve));
  const announced: WidgetEvent[] = [];
  const heard: WidgetEvent[] = [];
  const assessment = createAssessment({
    api,
    session: {
      name: "plumbline:pk_1",
      link: () => left.link,
      locale: () => chosen,
      speak: (locale) => {
        chosen = locale;
      },
      place: () => kept.place,
      unsent: () => kept.unsent,
      keepPlace: (place) => void Object.assign(kept, { place }),
      keepUnsent: (unsent) => void Object.assign(kept, { unsent }),
      forget: () => void Object.assign(kept, { place: undefined, unsent: {} }),
    },
    given: (name) => left.given?.[name] ?? null,
    signal: new AbortController().signal,
    loader: { now: coming, soon: coming },
    onChange: (before, after) => {
      states.push(after);
      heard.push(...eventsOf(before, after));
    },
    announce: (...event) => {
      announced.push(event);
      heard.push(event);
    },
  });
  const settle = async (outcome: Later | undefined) => {
    for (const resolve of awaited.splice(0)) resolve(outcome);
    await rest();
  };
  return {
    ...assessment,
    calls: asked,
    server,
    kept,
    states,
    chosen: () => chosen,
    /** What the second file tells the page, and all that the page hears. */
    announced,
    heard,
    asked: () => awaited.length,
    come: () => settle(later),
    look: () => look(true),
    fail: () => settle(undefined),
    start: async () => {
      void assessment.start();
      await rest();
    },
  };
}
