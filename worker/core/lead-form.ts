import type { ConsentText, LeadForm } from "../contract/lead-form.ts";
import { languageOf } from "./language.ts";

const VERSION = "2026-11";

/** What most would ask to agree to, first in English; the tenant's name is in it, for consent is to somebody. */
const texts: Record<string, (tenant: string) => { contact: string; news: string }> = {
  en: (tenant) => ({
    contact: `${tenant} may store these details and contact me about this result. I can withdraw this at any time.`,
    news: `${tenant} may send me occasional news on AI management by e-mail.`,
  }),
  de: (tenant) => ({
    contact: `${tenant} darf diese Angaben speichern und mich zu diesem Ergebnis kontaktieren. Ich kann das jederzeit widerrufen.`,
    news: `${tenant} darf mir gelegentlich Neues zum KI-Management per E-Mail schicken.`,
  }),
  fr: (tenant) => ({
    contact: `J’autorise ${tenant} à conserver ces coordonnées et à me contacter au sujet de ce résultat. Je peux revenir sur cet accord à tout moment.`,
    news: `J’autorise ${tenant} à m’envoyer de temps à autre par e-mail des actualités sur le management de l’IA.`,
  }),
  es: (tenant) => ({
    contact: `Autorizo a ${tenant} a conservar estos datos y a ponerse en contacto conmigo en relación con este resultado. Puedo retirar esta autorización en cualquier momento.`,
    news: `Autorizo a ${tenant} a enviarme de vez en cuando por correo electrónico novedades sobre la gestión de la IA.`,
  }),
  ar: (tenant) => ({
    contact: `أوافق على أن تحتفظ ${tenant} بهذه البيانات وأن تتواصل معي بشأن هذه النتيجة. ويمكنني سحب هذه الموافقة في أي وقت.`,
    news: `أوافق على أن ترسل إليّ ${tenant} من حين إلى آخر أخبارًا عن إدارة الذكاء الاصطناعي بالبريد الإلكتروني.`,
  }),
};

function consentFor(tenant: string, id: "contact" | "news", required: boolean): ConsentText {
  const [[, original], ...others] = Object.entries(texts).map(
    ([locale, text]) => [locale, { text: text(tenant)[id] }] as const,
  ) as [readonly [string, { text: string }], ...(readonly [string, { text: string }])[]];
  return { id, version: VERSION, ...original, required, translations: Object.fromEntries(others) };
}

/** A contact form that most would start with. */
export const leadFormFor = (tenantName: string): LeadForm => ({
  name: "optional",
  company: "required",
  phone: "hidden",
  consents: [consentFor(tenantName, "contact", true), consentFor(tenantName, "news", false)],
});

/** As it is shown beside questions in this language; consents are in the language they were written in where no other is near. */
export const localiseForm = (form: LeadForm, locale: string): LeadForm => ({
  ...form,
  consents: form.consents.map(({ translations = {}, ...original }) => {
    const known = Object.keys(translations);
    const near = known.find((one) => one === locale) ?? known.find((one) => one === languageOf(locale));
    return near === undefined ? original : { ...original, ...translations[near] };
  }),
});

/** Consents whose words changed under the same version: what was agreed to could no longer be told from them. */
export const rewordedConsents = (before: LeadForm, after: LeadForm): ConsentText[] =>
  after.consents.filter(({ id, version, text, translations = {} }) =>
    before.consents.some(
      (one) =>
        one.id === id &&
        one.version === version &&
        (one.text !== text ||
          Object.entries(translations).some(
            ([locale, words]) => words.text !== (one.translations?.[locale] ?? words).text,
          )),
    ),
  );
