import type {
  ResumeLink,
  SavedAnswers,
  StartAssessment,
  StartedAssessment,
} from "../../worker/contract/assessment.ts";
import type { CompleteAssessment, CompletedAssessment } from "../../worker/contract/completion.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { RespondentQuestionnaire } from "../../worker/contract/respondent.ts";
import { type Api, bearer, type Draft, type Patch, pathOf } from "../api.ts";

export type Calls = ReturnType<typeof callsOf>;

/** What is asked of the server past the first question. */
export const callsOf = ({ call, key, locale, chosen }: Pick<Api, "call" | "key" | "locale" | "chosen">) => ({
  /** The embed as it is beside one of its questionnaires. */
  embed: (slug: string) =>
    call<EmbedConfig>(
      "GET",
      `/v1/embeds/${encodeURIComponent(key)}?questionnaire=${slug}&locale=${encodeURIComponent(locale())}`,
    ),
  version: (slug: string, version: string) =>
    call<RespondentQuestionnaire>(
      "GET",
      `/v1/questionnaires/${slug}/versions/${version}?key=${encodeURIComponent(key)}&locale=${encodeURIComponent(locale())}`,
    ),
  start: (body: StartAssessment) =>
    call<StartedAssessment>("POST", "/v1/assessments", { "Plumbline-Key": key }, body),
  exchange: (link: string, idempotencyKey: string) =>
    call<StartedAssessment>(
      "POST",
      "/v1/resume",
      { "Plumbline-Key": key, "Idempotency-Key": idempotencyKey },
      { link },
    ),
  link: (draft: Draft, page: string) =>
    call<ResumeLink>("POST", `${pathOf(draft)}/resume-link`, bearer(draft), { page }),
  save: (draft: Draft, answers: Patch, keepalive: boolean) =>
    call<SavedAnswers>(
      "PATCH",
      `${pathOf(draft)}/answers`,
      bearer(draft),
      { answers, locale: chosen() },
      keepalive,
    ),
  /** `to` the completion, or to the contact that was left out of it. */
  handIn: (draft: Draft, to: "completion" | "contact", body: CompleteAssessment, idempotencyKey: string) =>
    call<CompletedAssessment>(
      "POST",
      `${pathOf(draft)}/${to}`,
      { ...bearer(draft), "Idempotency-Key": idempotencyKey },
      body,
    ),
});
