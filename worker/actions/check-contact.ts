import type { CompleteAssessment } from "../contract/completion.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import type { Contact, FieldRule, GivenConsent, LeadForm } from "../contract/lead-form.ts";
import { titleOf } from "../contract/problem.ts";
import { emailSchema } from "../contract/request-schema.ts";
import { isFreeMail } from "../core/free-mail.ts";
import { localiseForm } from "../core/lead-form.ts";
import { fail, type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import type { StoredEmbed } from "../db/embeds.ts";

export type AcceptedContact = {
  email: string;
  name: string | null;
  company: string | null;
  phone: string | null;
};
export type AcceptedConsent = { id: string; version: string; text: string; granted: boolean };

const FIELDS = ["name", "company", "phone"] as const;

const fault = (field: string, code: string, message: string) => ({
  pointer: `/contact/${field}`,
  code,
  message,
});

function checkContact(
  form: LeadForm,
  workEmail: boolean,
  contact: Contact,
): Outcome<AcceptedContact, Refusal> {
  if (!emailSchema.safeParse(contact.email).success) {
    return refuse("contact_invalid", {
      errors: [fault("email", "contact_invalid", "This is no e-mail address.")],
    });
  }
  if (workEmail && isFreeMail(contact.email)) {
    return refuse("contact_work_email", {
      errors: [fault("email", "contact_work_email", titleOf("contact_work_email"))],
    });
  }
  const missing = FIELDS.filter((field) => form[field] === "required" && !contact[field]);
  if (missing.length > 0) {
    return fail({
      code: "contact_missing",
      errors: missing.map((field) => fault(field, "contact_missing", "This field is needed.")),
    });
  }
  // What the form does not ask for is not kept, whoever sends it.
  const kept = (field: (typeof FIELDS)[number], rule: FieldRule) =>
    rule === "hidden" ? null : contact[field] || null;
  return ok({
    email: contact.email,
    name: kept("name", form.name),
    company: kept("company", form.company),
    phone: kept("phone", form.phone),
  });
}

/** A consent is to a text: it counts only for the version that the form shows now, and is stored with its words. */
function checkConsents(form: LeadForm, given: GivenConsent[]): Outcome<AcceptedConsent[], Refusal> {
  const accepted: AcceptedConsent[] = [];
  for (const { id, version, text, required } of form.consents) {
    const answer = given.find((one) => one.id === id);
    if (answer && answer.version !== version) return refuse("consent_outdated", { detail: id });
    const granted = answer?.granted ?? false;
    if (required && !granted) return refuse("consent_missing", { detail: id });
    accepted.push({ id, version, text, granted });
  }
  return ok(accepted);
}

export type AcceptedForm = { contact: AcceptedContact; consents: AcceptedConsent[] };

/** `locale`: the language that the form was read in, for the words that were agreed to are stored. */
export function checkLeadForm(
  { leadForm, settings }: Pick<StoredEmbed, "leadForm" | "settings">,
  { contact, consents }: Pick<CompleteAssessment, "contact" | "consents">,
  locale: string,
): Outcome<AcceptedForm, Refusal> {
  const form = localiseForm(leadForm, locale);
  if (!contact) return refuse("contact_missing");
  const checkedContact = checkContact(form, settingsOf(settings).work_email, contact);
  if (!checkedContact.ok) return checkedContact;
  const checkedConsents = checkConsents(form, consents ?? []);
  return checkedConsents.ok
    ? ok({ contact: checkedContact.value, consents: checkedConsents.value })
    : checkedConsents;
}
