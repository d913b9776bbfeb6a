import { expect, it } from "vitest";
import type { StartedAssessment } from "../../worker/contract/assessment.ts";
import { readinessSource } from "../support/content.ts";
import { newRefusals, type Request } from "../support/refusals.ts";

const { world, cast, problemOf, refuses } = newRefusals();

const publish =
  (version: string, change: (source: Record<string, unknown>) => void, key = () => cast.library): Request =>
  () => {
    const source = structuredClone(readinessSource);
    source.version = version;
    change(source);
    return [
      `/v1/questionnaires/iso42001-readiness/versions/${version}`,
      { method: "PUT", body: source, headers: { authorization: `Bearer ${key()}` } },
    ];
  };
const withoutLast = (source: Record<string, unknown>) => {
  const [section] = source.sections as { questions: unknown[] }[];
  section?.questions.pop();
};
const leads =
  (query: string, key = () => cast.tenant.secret): Request =>
  () => [`/v1/leads${query}`, { headers: { authorization: `Bearer ${key()}` } }];
const makeReport =
  (started: () => StartedAssessment, key = () => cast.tenant.secret, body: unknown = {}): Request =>
  () => [
    `/v1/assessments/${started().id}/reports`,
    { method: "POST", body, headers: { authorization: `Bearer ${key()}` } },
  ];
const embeds =
  (body: unknown, key = ""): Request =>
  () => [
    `/v1/embeds${key && `/${cast.tenant.publishable}`}`,
    { method: key ? "PATCH" : "POST", body, headers: { authorization: `Bearer ${cast.tenant.secret}` } },
  ];
const forEmbed = { questionnaire: "iso42001-readiness", origins: [] };

refuses([
  ["another tenant's cursor", 400, "cursor_invalid", leads(`?cursor=${btoa('["ten_rival","led_1"]')}`)],
  ["a cursor of nonsense", 400, "cursor_invalid", leads("?cursor=%%%")],
  ["a page of a thousand", 400, "query_invalid", leads("?limit=1000")],
  [
    "a version published twice with other content",
    409,
    "version_exists",
    publish("1.0.0", (source) => {
      source.title = "Another title";
    }),
  ],
  ["a version number smaller than the diff demands", 422, "version_too_small", publish("1.0.1", withoutLast)],
  [
    "a version older than the latest",
    422,
    "version_not_newer",
    publish("0.9.0", (source) => {
      source.title = "Another title";
    }),
  ],
  [
    "a questionnaire with faults",
    422,
    "definition_invalid",
    publish("2.0.0", (source) => {
      const [section] = source.sections as { questions: { id: string }[] }[];
      section?.questions.push(structuredClone(section.questions[0] as { id: string }));
    }),
  ],
  [
    "a questionnaire under an unknown policy",
    422,
    "policy_unknown",
    publish("2.0.0", (source) => {
      source.policy = { slug: "nobody-knows", version: "1.0.0" };
    }),
  ],
  [
    "a slug of the library",
    409,
    "slug_taken",
    publish(
      "2.0.0",
      () => {},
      () => cast.tenant.secret,
    ),
  ],
  ["an embed of nothing", 422, "questionnaire_unknown", embeds({ ...forEmbed, questionnaire: "nothing" })],
  ["an embed moved to nothing", 422, "questionnaire_unknown", embeds({ questionnaire: "nothing" }, "mine")],
  [
    "going on with nothing",
    422,
    "questionnaire_unknown",
    embeds({ ...forEmbed, settings: { follow_on: ["nothing"] } }),
  ],
  [
    "a change to going on with nothing",
    422,
    "questionnaire_unknown",
    embeds({ settings: { follow_on: ["nothing"] } }, "mine"),
  ],
  [
    "going on with what was just finished",
    422,
    "follow_on_own",
    embeds({ ...forEmbed, settings: { follow_on: [forEmbed.questionnaire] } }),
  ],
  [
    "a change to going on with what was just finished",
    422,
    "follow_on_own",
    embeds({ settings: { follow_on: [forEmbed.questionnaire] } }, "mine"),
  ],
  [
    "four questionnaires to go on with",
    422,
    "body_invalid",
    embeds({ settings: { follow_on: ["a", "b", "c", "d"] } }, "mine"),
  ],
  ["an origin with a path", 422, "body_invalid", embeds({ ...forEmbed, origins: ["https://a.example/"] })],
  ["any origin at all", 422, "body_invalid", embeds({ origins: ["*"] }, "mine")],
  ["every subdomain", 422, "body_invalid", embeds({ origins: ["https://*.acme.example"] }, "mine")],
  [
    "an origin that says more than an origin",
    422,
    "body_invalid",
    embeds({ origins: ["https://a.example;sandbox"] }, "mine"),
  ],
  [
    "one origin twice",
    422,
    "body_invalid",
    embeds({ origins: ["https://a.example", "https://a.example"] }, "mine"),
  ],
  ["a mode that there is not", 422, "body_invalid", embeds({ settings: { mode: "popup" } }, "mine")],
  ["an unknown setting", 422, "body_invalid", embeds({ settings: { colour: "red" } }, "mine")],
  [
    "a consent that leads to a script",
    422,
    "body_invalid",
    embeds(
      {
        lead_form: {
          name: "hidden",
          company: "hidden",
          phone: "hidden",
          consents: [{ id: "a", version: "1", text: "Yes", required: true, url: "javascript:alert(1)" }],
        },
      },
      "mine",
    ),
  ],
  [
    "a list of embeds after a made-up place",
    400,
    "cursor_invalid",
    () => ["/v1/embeds?cursor=nowhere", { headers: { authorization: `Bearer ${cast.tenant.secret}` } }],
  ],
  ["a new report of a draft", 409, "assessment_open", makeReport(() => cast.draft)],
  ["a second report under the same policy", 409, "report_exists", makeReport(() => cast.finished)],
  [
    "a new report of another tenant's assessment",
    404,
    "not_found",
    makeReport(
      () => cast.finished,
      () => cast.other.secret,
    ),
  ],
  [
    "a new report under an unknown policy",
    422,
    "policy_unknown",
    makeReport(
      () => cast.finished,
      () => cast.tenant.secret,
      { policy: { slug: "nobody-knows", version: "1.0.0" } },
    ),
  ],
  [
    "a company key with a blank",
    422,
    "body_invalid",
    () => [
      `/v1/assessments/${cast.finished.id}/company`,
      {
        method: "PUT",
        body: { company: "Client Ltd" },
        headers: { authorization: `Bearer ${cast.tenant.secret}` },
      },
    ],
  ],
  [
    "snippets of an edition that nobody pinned",
    422,
    "edition_unknown",
    () => [
      `/v1/embeds/${cast.tenant.publishable}/snippets?version=9.9.9`,
      { headers: { authorization: `Bearer ${cast.tenant.secret}` } },
    ],
  ],
  ["a path that does not exist", 404, "not_found", () => ["/v1/nothing", {}]],
  ["a method that is not allowed", 405, "method_not_allowed", () => ["/v1/leads", { method: "DELETE" }]],
]);

it("a number that is too small is refused with the list of changes that demand another", async () => {
  const problem = await problemOf(publish("1.0.1", withoutLast));
  expect(problem.demanded).toBe("2.0.0");
  expect(problem.changes?.some((change) => change.level === "major")).toBe(true);
});

it("a method that is not allowed names those that are", async () => {
  const response = await world.call("/v1/leads", { method: "DELETE" });
  expect(response.headers.get("allow")).toBe("GET");
});
