import { ANSWER_CODES, type AnswerCode } from "./answer-check.ts";

/** Every refusal there is: a stable code, its HTTP status and what it says to people. */
export const PROBLEMS = {
  body_malformed: [400, "The body is not valid JSON."],
  body_invalid: [422, "The body does not have the expected form."],
  body_too_large: [413, "The body is larger than 1 MiB."],
  body_type: [415, "The body must be sent as application/json."],
  query_invalid: [400, "A query parameter does not have the expected form."],
  cursor_invalid: [400, "The cursor was not made by this list."],
  idempotency_key_invalid: [400, "An Idempotency-Key has 1 to 255 visible ASCII characters."],
  idempotency_key_reused: [422, "This Idempotency-Key was used for another request."],
  key_missing: [401, "A key is needed."],
  key_invalid: [401, "This key is not known."],
  token_missing: [401, "An assessment token is needed."],
  token_invalid: [401, "This token is not valid."],
  token_expired: [401, "This token has expired."],
  scope_missing: [403, "This key may not do that."],
  origin_refused: [403, "This key may not be used from this origin."],
  not_found: [404, "There is nothing here."],
  method_not_allowed: [405, "This method is not allowed here."],
  rate_limited: [429, "Too many requests; try again later."],
  internal: [500, "Something went wrong on our side."],
  unavailable: [503, "The service is not available right now; try again."],

  answers_too_large: [413, "This assessment holds as much as it can."],
  answers_missing: [422, "Required questions have no answer."],
  assessment_open: [409, "This assessment is not completed yet."],
  report_exists: [409, "This assessment already has a report under this policy."],
  answers_contradict: [422, "Some answers contradict each other."],
  assessment_completed: [409, "This assessment is completed."],
  assessment_expired: [410, "This assessment has expired."],
  contact_missing: [422, "A contact is needed."],
  contact_invalid: [422, "The contact does not have the expected form."],
  contact_work_email: [422, "An address of an organisation is needed, not one of a public mail service."],
  consent_missing: [422, "A required consent was not given."],
  consent_outdated: [409, "The text of a consent has changed; show it again."],

  turnstile_missing: [422, "The check against robots was not taken."],
  turnstile_refused: [422, "The check against robots was not passed."],
  turnstile_unavailable: [422, "This Worker has no secret for Turnstile."],

  consent_reworded: [422, "The words of a consent changed, but not its version."],

  follow_on_own: [422, "An embed's questionnaire does not go on with itself."],
  edition_unknown: [422, "There is no such edition of the widget."],
  questionnaire_unknown: [422, "There is no such questionnaire."],
  definition_invalid: [422, "The questionnaire has faults."],
  policy_invalid: [422, "The policy has faults."],
  standard_invalid: [422, "The standard has faults."],
  standard_unknown: [422, "There is no such standard."],
  policy_unknown: [422, "There is no such policy."],
  slug_taken: [409, "This slug belongs to somebody else."],
  content_exists: [409, "This was published before with other content."],
  version_exists: [409, "This version was published before with other content."],
  version_too_small: [422, "The changes demand a higher version number."],
  version_retired: [409, "This version is retired."],
  version_incompatible: [409, "Some answers would be lost in this version."],
  rollback_too_late: [409, "A forward can be rolled back for 14 days."],
  rollback_nothing: [409, "This version forwarded nothing."],
  translation_invalid: [422, "The translation has faults."],
  branding_advice: [422, "A certification body may not offer help with what it audits."],
  branding_logo: [422, "The logo is not a PNG picture as it is expected."],
  version_not_newer: [422, "A newer version is already published."],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS | AnswerCode;

export const statusOf = (code: ProblemCode): number =>
  code in PROBLEMS ? PROBLEMS[code as keyof typeof PROBLEMS][0] : 422;

const ANSWER_TITLES: Record<AnswerCode, string> = {
  question_unknown: "There is no such question in this version.",
  answer_type: "The answer is of the wrong type for its question.",
  option_unknown: "The question has no such option.",
  option_repeated: "An option was chosen twice.",
  option_not_alone: "One of the chosen options stands only on its own.",
  number_range: "The number is outside the allowed range.",
  number_fraction: "A whole number is expected.",
  part_larger: "The number is larger than the one of which it is a part.",
  text_length: "The text is too long.",
  date_invalid: "A date is expected, as YYYY-MM-DD.",
  date_range: "The date is outside the allowed range.",
  rows_count: "There are too few or too many rows.",
  column_unknown: "The register has no such column.",
  row_unknown: "No row of the register is named like this.",
  row_repeated: "Another row of the register has the same name.",
  answer_missing: "An answer is needed here.",
  justification_missing: "A justification is needed.",
  not_applicable_refused: "This question can not be answered with not applicable.",
  not_known_refused: "This question can not be answered with not known.",
};

export const titleOf = (code: ProblemCode): string =>
  code in PROBLEMS ? PROBLEMS[code as keyof typeof PROBLEMS][1] : ANSWER_TITLES[code as AnswerCode];

export const PROBLEM_CODES: readonly ProblemCode[] = [
  ...(Object.keys(PROBLEMS) as ProblemCode[]),
  ...ANSWER_CODES,
];

/** RFC 9457, with a stable code, the request's id and, for bodies, what is wrong where (RFC 6901 pointers). */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  request_id: string;
  detail?: string;
  errors?: ProblemError[];
  /** For a version: what the diff found and which number it demands. */
  changes?: { level: string; path: string; message: string }[];
  [more: string]: unknown;
};
export type ProblemError = { pointer: string; code: string; message: string };
