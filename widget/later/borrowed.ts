// Stands in the second file for everything that its sources import from the first one and from Preact: the build
// sends those imports here, and fails when a name is missing. In tests the sources import the real thing.
import type { Lent } from "../lent.ts";

export let Fragment: Lent["Fragment"];
export let jsx: Lent["jsx"];
export let jsxs: Lent["jsxs"];
export let Form: Lent["Form"];
export let Alert: Lent["Alert"];
export let FaultLine: Lent["FaultLine"];
export let Heading: Lent["Heading"];
export let Optional: Lent["Optional"];
export let Options: Lent["Options"];
export let TextField: Lent["TextField"];
export let asked: Lent["asked"];
export let pathOf: Lent["pathOf"];
export let bearer: Lent["bearer"];
export let standingOf: Lent["standingOf"];
export let paged: Lent["paged"];
export let counted: Lent["counted"];
export let sectionFrom: Lent["sectionFrom"];
export let goTo: Lent["goTo"];
export let heading: Lent["heading"];
export let isEmpty: Lent["isEmpty"];
export let sectionOf: Lent["sectionOf"];
export let without: Lent["without"];
export let backOff: Lent["backOff"];
export let pause: Lent["pause"];
export let filled: Lent["filled"];
export let visibleQuestions: Lent["visibleQuestions"];
export let addStyles: Lent["addStyles"];
export let UNREACHABLE: Lent["UNREACHABLE"];

export function borrow(lent: Lent): void {
  ({
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
  } = lent);
}
