import { newId } from "../auth/random.ts";
import type { Published } from "../contract/published.ts";
import { translationSchema } from "../contract/translation-schema.ts";
import { digestOf } from "../core/canonical.ts";
import { findTranslationFaults } from "../core/check-translations.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { parseContent } from "../core/parse-content.ts";
import { type Refusal, refuse, refuseContent } from "../core/refusal.ts";
import { insertAudit } from "../db/audit-log.ts";
import { writeTogether } from "../db/database.ts";
import { putTranslation } from "../db/translations.ts";
import { loadEdition, type Place } from "./content.ts";
import type { Work } from "./work.ts";

/** A tenant's own words in a language that the version does not bring; they belong to that version and tenant alone. */
export async function publishTranslation(
  work: Work,
  place: Place & { locale: string },
  source: unknown,
  actor: string,
): Promise<Outcome<Published, Refusal>> {
  const { slug, version, locale } = place;
  const edition = await loadEdition(work, { slug, version });
  if (!edition) return refuse("not_found");
  const { definition } = edition;
  if (locale === definition.locale || definition.translations?.[locale]) {
    return refuse("content_exists", { detail: "The version brings this language itself." });
  }
  const parsed = parseContent(translationSchema, source);
  if (!parsed.ok) return refuseContent("translation_invalid", parsed.error);
  const prefix = `/translations/${locale}`;
  const faults = findTranslationFaults({ ...definition, translations: { [locale]: parsed.value } }).map(
    (fault) => ({ ...fault, pointer: fault.pointer.slice(prefix.length) }),
  );
  if (faults.length > 0) return refuseContent("translation_invalid", faults);
  const digest = digestOf(parsed.value);
  const now = work.now.getTime();
  await writeTogether(work.db, [
    putTranslation(work.db, { slug, version, locale, digest, body: parsed.value, publishedAt: now }),
    insertAudit(work.db, {
      id: newId("aud", work.now),
      actor,
      action: "translation.published",
      subject: `${slug}@${version}/${locale}`,
      at: now,
    }),
  ]);
  return ok({ digest, status: "published" });
}
