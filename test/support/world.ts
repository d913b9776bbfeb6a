import { env } from "cloudflare:workers";
import { apiKeySql, embedSql, newSecretKey, tenantSql } from "../../scripts/tenant-sql.ts";
import { type Fetch, LIBRARY } from "../../worker/actions/work.ts";
import { createApp } from "../../worker/app.ts";
import { newPublishableKey } from "../../worker/auth/publishable-keys.ts";
import type { Answers } from "../../worker/contract/answers.ts";
import type { AssessmentState, StartedAssessment } from "../../worker/contract/assessment.ts";
import type { CompletedAssessment, Teaser } from "../../worker/contract/completion.ts";
import type { Problem } from "../../worker/contract/problem.ts";
import type { TenantKind } from "../../worker/contract/report.ts";
import type { TenantId } from "../../worker/core/ids.ts";
import { leadFormFor } from "../../worker/core/lead-form.ts";
import { policySource, readinessSource, standardSource } from "./content.ts";
import { countedD1 } from "./counted-d1.ts";
import { emptyStorage } from "./empty-storage.ts";

export const ORIGIN = "https://www.host.example";
export const NOW = new Date("2026-11-21T12:00:00Z");

export type Call = {
  method?: string;
  body?: unknown;
  /** Sent as it is. */
  text?: string;
  headers?: Record<string, string>;
};
/** What completion answers where the contact comes before the result. */
export type Completed = CompletedAssessment & { report: { id: string; url: string } };
export type TenantKeys = { id: TenantId; secret: string; publishable: string };

/** The real app on the real database, with a clock that tests set and every query counted. */
export function newWorld() {
  const counted = countedD1(env.DB);
  const clock = { now: NOW };
  /** What the Worker asks of others; nothing leaves a test. */
  const outside: { answer: Fetch } = { answer: (url) => Promise.reject(new Error(`no network: ${url}`)) };
  const app = createApp(
    () => clock.now,
    (url, init) => outside.answer(url, init),
  );
  const bindings: typeof env & { TURNSTILE_SECRET?: string; TURNSTILE_ORIGIN?: string } = {
    ...env,
    DB: counted.db,
  };
  let calls = 0;

  // Each call comes from an address of its own, so that no test meets the rate limit unless it names one.
  const call = (path: string, { method = "GET", body, text, headers = {} }: Call = {}) =>
    app.request(
      `https://api.example${path}`,
      {
        method,
        headers: {
          "cf-connecting-ip": `2001:db8::${(++calls).toString(16)}`,
          ...(body === undefined && text === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(text === undefined ? {} : { body: text }),
      },
      bindings,
    );

  async function addTenant(
    name: string,
    kind: TenantKind = "consultancy",
    origins = [ORIGIN],
  ): Promise<TenantKeys> {
    const id: TenantId = `ten_${name}`;
    const keys = { id, secret: newSecretKey(id), publishable: newPublishableKey(id) };
    const embed = {
      tenant: id,
      key: keys.publishable,
      questionnaire: "iso42001-readiness",
      origins,
      form: leadFormFor(`The ${name} company`),
    };
    for (const sql of [
      tenantSql({ id, name: `The ${name} company`, kind }),
      await apiKeySql(id, keys.secret),
      embedSql(embed),
    ]) {
      await env.DB.prepare(sql).run();
    }
    return keys;
  }

  /**
   * An empty database, then standard, policy and quick check, published through the API as the library does. All test
   * files share one storage, so each begins with this. @returns the library's key.
   */
  async function publishLibrary(): Promise<string> {
    await emptyStorage();
    await env.DB.prepare(tenantSql({ id: LIBRARY, name: "Library", kind: "publisher" })).run();
    const key = newSecretKey(LIBRARY);
    await env.DB.prepare(await apiKeySql(LIBRARY, key)).run();
    const headers = { authorization: `Bearer ${key}` };
    for (const [path, body] of [
      ["/v1/standards/iso42001-2023", standardSource],
      ["/v1/policies/iso42001-default/versions/1.0.0", policySource],
      ["/v1/questionnaires/iso42001-readiness/versions/1.0.0", readinessSource],
    ] as const) {
      const response = await call(path, { method: "PUT", body, headers });
      if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return key;
  }

  const publishable = (key: string, origin = ORIGIN) => ({ "plumbline-key": key, origin });
  const bearer = (token: string, origin = ORIGIN) => ({ authorization: `Bearer ${token}`, origin });

  async function start(keys: TenantKeys, extra: Record<string, unknown> = {}): Promise<StartedAssessment> {
    const response = await call("/v1/assessments", {
      method: "POST",
      body: { questionnaire: "iso42001-readiness", ...extra },
      headers: publishable(keys.publishable),
    });
    if (response.status !== 201) throw new Error(`start: ${response.status} ${await response.text()}`);
    return response.json();
  }

  const stateOf = async (started: StartedAssessment): Promise<AssessmentState> =>
    (await call(`/v1/assessments/${started.id}`, { headers: bearer(started.token) })).json();

  const save = (started: StartedAssessment, answers: Record<string, unknown>) =>
    call(`/v1/assessments/${started.id}/answers`, {
      method: "PATCH",
      body: { answers },
      headers: bearer(started.token),
    });

  const complete = (started: StartedAssessment, body: unknown = LEAD, headers: Record<string, string> = {}) =>
    call(`/v1/assessments/${started.id}/completion`, {
      method: "POST",
      body,
      headers: { ...bearer(started.token), ...headers },
    });

  return {
    app,
    call,
    clock,
    counted,
    bindings,
    outside,
    addTenant,
    publishLibrary,
    publishable,
    bearer,
    start,
    stateOf,
    save,
    complete,
  };
}

/** Why a request was refused. */
export const codeOf = async (response: Response) => ((await response.json()) as Problem).code;

/** What completing a gap assessment answers. */
export type CompletedGap = Completed & { result: Teaser };

export type World = ReturnType<typeof newWorld>;

export const LEAD = {
  contact: { email: "ada@client.example", name: "Ada Okafor", company: "Client Ltd" },
  consents: [
    { id: "contact", version: "2026-11", granted: true },
    { id: "news", version: "2026-11", granted: false },
  ],
};

type Source = {
  sections: { questions: { id: string; type: string; options?: { id?: string; level?: number }[] }[] }[];
};

/** An answer to every question of the quick check: the same level for all that is scored. */
export function answersAt(level: number, evidence?: string): Answers {
  const answers: Answers = {};
  for (const question of (readinessSource as unknown as Source).sections.flatMap(
    (section) => section.questions,
  )) {
    const options = question.options ?? [];
    const levels = options.map((option) => option.level ?? 0).filter((one) => one <= level);
    const first = options[0]?.id ?? "";
    const values: Record<string, unknown> = {
      maturity: Math.max(...levels),
      choice: first,
      choices: [first],
      number: 3,
      date: "2027-06-30",
      text: "text",
      boolean: true,
    };
    answers[question.id] = {
      value: values[question.type] as never,
      ...(evidence && question.type === "maturity" ? { evidence } : {}),
    };
  }
  return answers;
}
