import type { ConsentText, LeadForm } from "../contract/api.ts";

/** A contact form that most would start with; the tenant's name is in the consent, for consent is to somebody. */
export const leadFormFor = (tenantName: string): LeadForm => ({
  name: "optional",
  company: "required",
  phone: "hidden",
  consents: [
    {
      id: "contact",
      version: "2026-11",
      text: `${tenantName} may store these details and contact me about this result. I can withdraw this at any time.`,
      required: true,
    },
    {
      id: "news",
      version: "2026-11",
      text: `${tenantName} may send me occasional news on AI management by e-mail.`,
      required: false,
    },
  ],
});

/** Consents whose words changed under the same version: what was agreed to could no longer be told from them. */
export const rewordedConsents = (before: LeadForm, after: LeadForm): ConsentText[] =>
  after.consents.filter(({ id, version, text }) =>
    before.consents.some((one) => one.id === id && one.version === version && one.text !== text),
  );
