import { expect, it } from "vitest";
import { newRefusals, type Request } from "../support/refusals.ts";
import { LEAD } from "../support/world.ts";

const { world, cast, answers, problemOf, refuses } = newRefusals();

const answer = (id: string, value: unknown, more = {}) => answers({ answers: { [id]: { value, ...more } } });
const complete =
  (body: unknown, headers: Record<string, string> = {}, started = () => cast.draft): Request =>
  () => [
    `/v1/assessments/${started().id}/completion`,
    { method: "POST", body, headers: { ...world.bearer(started().token), ...headers } },
  ];

refuses([
  ["an unknown question", 422, "question_unknown", answer("no.such-question", 1)],
  ["a question named like a part of every object", 422, "question_unknown", answer("constructor", 1)],
  ["an answer of the wrong type", 422, "answer_type", answer("organisation.systems", "three")],
  ["an option that does not exist", 422, "option_unknown", answer("organisation.size", "gigantic")],
  ["a level that the question leaves out", 422, "option_unknown", answer("direction.scope", 1)],
  ["an option chosen twice", 422, "option_repeated", answer("organisation.role", ["user", "user"])],
  ["half a system", 422, "number_fraction", answer("organisation.systems", 1.5)],
  ["minus one system", 422, "number_range", answer("organisation.systems", -1)],
  [
    "not applicable for a clause item",
    422,
    "not_applicable_refused",
    answer("direction.scope", "not_applicable", { note: "no" }),
  ],
  [
    "not applicable without a reason",
    422,
    "justification_missing",
    answer("systems.release", "not_applicable"),
  ],
  [
    "an evidence of 3,000 characters",
    422,
    "body_invalid",
    answer("direction.scope", 3, { evidence: "x".repeat(3000) }),
  ],
  ["an unknown member in an answer", 422, "body_invalid", answer("direction.scope", 3, { score: 1 })],
  [
    "answers to a completed assessment",
    409,
    "assessment_completed",
    answers({ answers: {} }, () => cast.finished),
  ],
  [
    "a body of 2 MB",
    413,
    "body_too_large",
    answers({ answers: { "organisation.sector": { value: "x".repeat(2_000_000) } } }),
  ],
  [
    "invalid JSON",
    400,
    "body_malformed",
    () => [
      `/v1/assessments/${cast.draft.id}/answers`,
      { method: "PATCH", text: '{"answers":', headers: world.bearer(cast.draft.token) },
    ],
  ],
  [
    "ten thousand brackets",
    400,
    "body_malformed",
    () => [
      `/v1/assessments/${cast.draft.id}/answers`,
      { method: "PATCH", text: "[".repeat(10_000), headers: world.bearer(cast.draft.token) },
    ],
  ],
  [
    "half a surrogate pair",
    400,
    "body_malformed",
    () => [
      `/v1/assessments/${cast.draft.id}/answers`,
      {
        method: "PATCH",
        text: '{"answers":{"direction.scope":{"value":3,"note":"\\ud83d"}}}',
        headers: world.bearer(cast.draft.token),
      },
    ],
  ],
  [
    "a form instead of JSON",
    415,
    "body_type",
    () => [
      `/v1/assessments/${cast.draft.id}/answers`,
      {
        method: "PATCH",
        text: "answers=1",
        headers: { ...world.bearer(cast.draft.token), "content-type": "text/plain" },
      },
    ],
  ],
  ["completing with answers missing", 422, "answers_missing", complete(LEAD)],
  ["completing without a contact", 422, "contact_missing", complete({})],
  [
    "completing without the company that the form requires",
    422,
    "contact_missing",
    complete({ ...LEAD, contact: { email: "a@b.example" } }),
  ],
  [
    "an address that is none",
    422,
    "contact_invalid",
    complete({ ...LEAD, contact: { ...LEAD.contact, email: "ada" } }),
  ],
  [
    "a name with a line break",
    422,
    "body_invalid",
    complete({ ...LEAD, contact: { ...LEAD.contact, name: "Ada\r\nBcc: all" } }),
  ],
  ["completing without the required consent", 422, "consent_missing", complete({ ...LEAD, consents: [] })],
  [
    "consent to a text that has changed",
    409,
    "consent_outdated",
    complete({
      ...LEAD,
      consents: [{ id: "contact", version: "2020-01", granted: true }],
    }),
  ],
  ["completing again without a key", 409, "assessment_completed", complete(LEAD, {}, () => cast.finished)],
  [
    "an idempotency key used for another body",
    422,
    "idempotency_key_reused",
    () => [
      `/v1/assessments/${cast.finished.id}/completion`,
      {
        method: "POST",
        body: { ...LEAD, consents: [] },
        headers: { ...world.bearer(cast.finished.token), "idempotency-key": "used-before" },
      },
    ],
  ],
  [
    "an idempotency key of 300 characters",
    400,
    "idempotency_key_invalid",
    complete(LEAD, { "idempotency-key": "k".repeat(300) }),
  ],
]);

it("a fault in a body is named with its place", async () => {
  const problem = await problemOf(
    answers({ answers: { "organisation.role": { value: ["user", "nobody"] } } }),
  );
  expect(problem.errors).toEqual([
    { pointer: "/answers/organisation.role/value/1", code: "option_unknown", message: expect.any(String) },
  ]);
});
