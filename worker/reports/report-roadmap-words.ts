import type { Range, RoadmapPhase, Roadmap as Timeline } from "../contract/roadmap.ts";

export type Shared = { roadmap: Timeline; lang: string | undefined; number: (value: number) => string };
export const PHASES: Record<RoadmapPhase, string> = {
  plan: "Plan",
  do: "Do",
  check: "Check",
  act: "Act",
  certify: "Certification",
};
export const FIXED: Record<string, string> = {
  "fixed:name-records": "Name the records that show what works already",
  "fixed:operating-period": "Operating period: records pile up",
  "fixed:internal-audit": "Internal audit of the whole system",
  "fixed:management-review": "Management review",
  "fixed:lead-time": "Certification body: enquiry, contract, audit dates",
  "fixed:stage-1": "Audit, stage 1",
  "fixed:stage-gap": "Between the stages: what stage 1 found is mended",
  "fixed:stage-2": "Audit, stage 2",
};
export const WORDS: Record<string, string> = {
  provider: "provider",
  producer: "producer",
  user: "user",
  iso27001: "ISO/IEC 27001",
  iso27701: "ISO/IEC 27701",
  iso9001: "ISO 9001",
};
export const CERTAINTY = { public: "public sources", judgement: "our judgement" };
export const MARK = "\u25c6";
const WEEKS_PER_MONTH = 365.25 / 12 / 7;
export const whole = ({ low, high }: Range): Range => ({ low: Math.floor(low), high: Math.ceil(high) });
export const inMonths = ({ low, high }: Range): Range => ({
  low: Math.floor(low / WEEKS_PER_MONTH),
  high: Math.ceil(high / WEEKS_PER_MONTH),
});
export const between = ({ low, high }: Range, number: Shared["number"]): string =>
  number(low) === number(high) ? number(low) : `${number(low)}\u2013${number(high)}`;
