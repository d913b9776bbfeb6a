import type { Direction, WidgetCopy } from "./copy.ts";
import type { EmbedSettings, WidgetSettings } from "./embed-settings.ts";
import type { LeadForm } from "./lead-form.ts";
import type { TenantKind } from "./report.ts";
import type { RespondentQuestionnaire } from "./respondent.ts";
import type { Theme } from "./theme.ts";

/** `GET /v1/embeds/{key}`: all a widget needs besides its script. */
export type EmbedConfig = {
  key: string;
  tenant: { name: string; kind: TenantKind; url: string | null };
  theme: Theme;
  settings: WidgetSettings;
  /** The widget's own words, in the questionnaire's language wherever there are such words. */
  copy: WidgetCopy;
  /** In the language asked for: that the questions are not to be had in it. */
  notice?: Notice | undefined;
  lead_form: LeadForm;
  questionnaire: RespondentQuestionnaire;
  /** Each language of the questionnaire by its own name; a browser that has to find them out is slow at it. */
  languages: Record<string, string>;
  /** What a respondent who has finished this questionnaire may go on with. */
  follow_on: FollowOn[];
};

/** Another questionnaire of the same embed, as its button says it, in the nearest language. */
export type FollowOn = {
  slug: string;
  title: string;
  locale: string;
  dir: Direction;
  minutes: number;
  /** In the language asked for: that it is not to be had in it, and this questionnaire is. */
  notice?: Notice | undefined;
};

/** `GET /v1/embeds`, for those it belongs to. */
export type Embed = {
  id: string;
  key: string;
  questionnaire: string;
  origins: string[];
  lead_form: LeadForm;
  settings: EmbedSettings;
  created_at: string;
  revoked_at: string | null;
};

export type Notice = { text: string; locale: string; dir: Direction };
