/**
 * Custom events of `<plumbline-assessment>`: composed, bubbling, never with personal data or answers.
 *
 * ready: the first question can be answered · started: the first answer was given · section: a section was entered ·
 * answered: one more required question has an answer, or one fewer · completed: the server scored it · lead: a contact was accepted · error: something the respondent was told about ·
 * closed: a dialog or panel was closed
 */
export type WidgetEvents = {
  "plumbline:ready": { questionnaire: string; version: string };
  "plumbline:started": { questionnaire: string; version: string };
  "plumbline:section": { section: string; index: number; of: number; answered: number; total: number };
  "plumbline:answered": { answered: number; total: number };
  /** `band`: for kinds without a score, what came out instead, such as a level. */
  "plumbline:completed": { band: string; score: number | null };
  "plumbline:lead": Record<string, never>;
  "plumbline:error": { code: string };
  "plumbline:closed": Record<string, never>;
};
