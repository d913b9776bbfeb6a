import type { Definition } from "../worker/contract/definition-schema.ts";
import { wordsOf } from "../worker/core/words.ts";
import type { Made } from "./surveyjs-fields.ts";
import type { Languages } from "./surveyjs-languages.ts";
import type { Placed, Source } from "./surveyjs-source.ts";
import { speak, type Text } from "./surveyjs-texts.ts";

/** A questionnaire on its way: its texts in all languages, and each part with the element that it was made of. */
export type DraftQuestion = Made & { question: Source & { id: string } };
export type DraftSection = {
  /** The page or panel that it is headed by. */
  at: Placed;
  fields: Source & { id: string; title: Text };
  questions: DraftQuestion[];
};
export type Draft = {
  survey: Placed;
  languages: Languages;
  head: Source & { title: Text; description: Text };
  sections: DraftSection[];
};

const whole = ({ head, sections }: Draft) => ({
  ...head,
  sections: sections.map(({ fields, questions }) => ({
    ...fields,
    questions: questions.map(({ question }) => question),
  })),
});

/** The questionnaire as its author would have written it. */
export const documentOf = (draft: Draft) => speak(whole(draft), draft.languages.original) as Source;

/** Its translations, each with the words that a translation has to have and no others. */
export const translationsOf = (draft: Draft): Record<string, Source> =>
  Object.fromEntries(
    draft.languages.others.map((locale) => [locale, wordsOf(speak(whole(draft), locale) as Definition)]),
  );
