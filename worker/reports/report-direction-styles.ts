/**
 * What a page that is read from right to left needs besides: everything else is laid out by start and end. Charts grow
 * from the right, as the text runs: each is mirrored as a whole, and what is written in it mirrored back in its place.
 */
export const directionStyles = `
[dir="rtl"] .chart { transform: scaleX(-1); }
[dir="rtl"] .chart text { transform: scaleX(-1); transform-box: fill-box; transform-origin: center; }
[dir="rtl"] .chart text, [dir="rtl"] .chart text[text-anchor="start"] { text-anchor: end; }
[dir="rtl"] .chart text[text-anchor="middle"] { text-anchor: middle; } [dir="rtl"] .chart text[text-anchor="end"] { text-anchor: start; }
[dir="rtl"] :is(h1, h2, .figure) { letter-spacing: 0; } [dir="rtl"] .unanswered { font-style: normal; }
`;
