import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { visibleQuestions } from "../worker/contract/visibility.ts";
import { bearer, pathOf } from "./api.ts";
import { backOff, pause } from "./back-off.ts";
import { Options } from "./field-options.tsx";
import { Form } from "./form.tsx";
import { Alert, FaultLine, Heading, Optional, TextField } from "./labelled.tsx";
import { UNREACHABLE } from "./refusal.ts";
import { paged, sectionFrom, standingOf } from "./sections.ts";
import { asked, goTo, heading, isEmpty, sectionOf, without } from "./state.ts";
import { addStyles } from "./styles.ts";
import { counted, filled } from "./words.ts";

/**
 * What the second file uses of the first. It is lent at run time, for an ES module cannot import from a classic
 * script, and its own copies would be a second Preact and twice the weight. `later/borrowed.ts` takes it.
 */
export const lent = {
  Fragment,
  jsx,
  jsxs,
  Form,
  Alert,
  FaultLine,
  Heading,
  Optional,
  Options,
  TextField,
  asked,
  sectionFrom,
  paged,
  standingOf,
  pathOf,
  bearer,
  counted,
  goTo,
  heading,
  isEmpty,
  sectionOf,
  without,
  backOff,
  pause,
  filled,
  visibleQuestions,
  addStyles,
  UNREACHABLE,
};
export type Lent = typeof lent;
