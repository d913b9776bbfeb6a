import { type StoredSettings, settingsOf } from "../contract/embed-settings.ts";

/** What an embed's key may start: its own questionnaire first, and then what respondents may go on with. */
export const questionnairesOf = ({
  questionnaire,
  settings,
}: {
  questionnaire: string;
  settings: StoredSettings;
}): string[] => [...new Set([questionnaire, ...settingsOf(settings).follow_on])];
