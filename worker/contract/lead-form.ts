/** What the contact form asks; e-mail is always required, for a lead without it leads nowhere. */
export type FieldRule = "required" | "optional" | "hidden";

export type LeadForm = {
  name: FieldRule;
  company: FieldRule;
  phone: FieldRule;
  consents: ConsentText[];
};

export type ConsentText = {
  id: string;
  version: string;
  text: string;
  required: boolean;
  url?: string | undefined;
  /** The same in other languages, by locale; the widget gets the one that goes with its questions. */
  translations?: Record<string, ConsentWords> | undefined;
};

export type ConsentWords = { text: string; url?: string | undefined };

export type Contact = {
  email: string;
  name?: string | undefined;
  company?: string | undefined;
  phone?: string | undefined;
};

export type GivenConsent = { id: string; version: string; granted: boolean };
