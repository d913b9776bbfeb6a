import { checkAnswer, largerParts } from "../../worker/contract/answer-check.ts";
import type { Answers } from "../../worker/contract/answers.ts";
import type { CompleteAssessment } from "../../worker/contract/completion.ts";
import type { EmbedConfig } from "../../worker/contract/embed.ts";
import type { Contact, LeadForm } from "../../worker/contract/lead-form.ts";
import type { ProblemError } from "../../worker/contract/problem.ts";
import type { RespondentQuestion } from "../../worker/contract/respondent.ts";
import type { Details, Faults } from "../state.ts";

export const CONTACT_FIELDS = ["name", "email", "company", "phone"] as const;

export const questionOf = (place: string): string => place.split("/", 1)[0] ?? "";

export const ruleOf = (form: LeadForm, field: (typeof CONTACT_FIELDS)[number]) =>
  field === "email" ? "required" : form[field];

/** The faults of some of the questions that are asked, which keep a respondent from going on. */
export function answerFaults(
  questions: readonly RespondentQuestion[],
  answers: Answers,
  asked: readonly RespondentQuestion[],
): Faults {
  const faults: Faults = {};
  const larger = new Set(largerParts(asked, answers));
  for (const question of questions) {
    const { id } = question;
    const answer = answers[id];
    if (!answer) {
      if (question.required) faults[id] = "answer_missing";
      continue;
    }
    if (larger.has(id)) faults[id] = "part_larger";
    for (const { code, at } of checkAnswer(question, answer)) {
      faults[typeof at[1] === "string" ? `${id}/${at[0]}/${at[1]}` : id] ??= code;
    }
  }
  return faults;
}

const textAt = (details: Details, place: string) => String(details[place] ?? "").trim();

/** The places of the contact form, and whether they have to be filled in. */
export const contactPlaces = (form: LeadForm) => [
  ...CONTACT_FIELDS.map((field) => ({
    place: `contact/${field}`,
    required: ruleOf(form, field) === "required",
  })),
  ...form.consents.map(({ id, required }) => ({ place: `consents/${id}`, required })),
];

/** Of the contact form as this embed has it, Turnstile included. */
export function contactFaults(
  { lead_form: form, settings }: Pick<EmbedConfig, "lead_form" | "settings">,
  details: Details,
): Faults {
  const faults: Faults = {};
  for (const { place, required } of contactPlaces(form)) {
    const text = textAt(details, place);
    // An unticked consent may also be an explicit false.
    if (required && (text === "" || text === "false")) faults[place] = "answer_missing";
    else if (place === "contact/email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
      faults[place] = "contact_invalid";
  }
  if (settings.turnstile && !details.turnstile) faults.turnstile = "turnstile_missing";
  return faults;
}

export function completionOf(form: LeadForm, details: Details): CompleteAssessment {
  const contact: Contact = { email: "" };
  for (const field of CONTACT_FIELDS) {
    const text = textAt(details, `contact/${field}`);
    if (text !== "" && ruleOf(form, field) !== "hidden") contact[field] = text;
  }
  const website = textAt(details, "website");
  const turnstile = textAt(details, "turnstile");
  return {
    contact,
    ...(website && { website }),
    ...(turnstile && { turnstile }),
    consents: form.consents.map(({ id, version }) => ({
      id,
      version,
      granted: details[`consents/${id}`] === true,
    })),
  };
}

/** The place that a server's JSON pointer (RFC 6901) speaks of; ids are of a form that is never escaped. */
export function placeOfPointer(pointer: string, form: LeadForm): string {
  const [, area, name = "", , row, column] = pointer.split("/");
  if (area === "answers") return column === undefined ? name : `${name}/${row}/${column}`;
  return `${area}/${area === "consents" ? form.consents[Number(name)]?.id : name}`;
}

/** For contact and consents a server tells its parser's codes; people are told what the widget would have told. */
const toldAs: Record<string, string> = {
  "contact/email": "contact_invalid",
  contact: "answer_type",
  consents: "answer_missing",
};

export function serverFaults(errors: readonly ProblemError[], form: LeadForm): Faults {
  const faults: Faults = {};
  for (const { pointer, code } of errors) {
    const place = placeOfPointer(pointer, form);
    faults[place] ??=
      code === "contact_work_email" ? code : (toldAs[place] ?? toldAs[questionOf(place)] ?? code);
  }
  return faults;
}
