// The page /verify: sends a report to the API and says in words what it answered. Everything that comes from a report
// is put in as text, never as HTML.

const MAX_BYTES = 1024 * 1024;

const form = document.getElementById("check");
const file = document.getElementById("file");
const text = document.getElementById("text");
const outcome = document.getElementById("outcome");

function element(name, content, properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  for (const part of [content].flat()) if (part !== null) made.append(part);
  return made;
}
const paragraph = (words) => element("p", words);

const SIGNATURES = {
  valid: "The signature holds: the report is as it was issued, to the last character.",
  invalid:
    "The signature does not hold. Something in this file was changed after it was issued, or it was never issued here. Do not rely on it.",
  missing:
    "This file carries no signature, so nobody can tell who made it. Reports from our links carry one.",
  unknown_key:
    "The file is signed with a key that this server does not have. It may have been issued by another server: check it there.",
};
const RESULTS = {
  same: "The result follows from the answers: computed again from the questionnaire, the policy and the answers in the file, it is the same in every figure.",
  different: "The result does not follow from the answers: computed again, some of it comes out otherwise.",
  report_malformed: "The result could not be computed again, because the file does not have a report's form.",
  engine_unknown:
    "The result could not be computed again here, because it was made by another version of the scoring.",
  content_unknown:
    "The result could not be computed again here, because its questionnaire or policy is not in the public library. Whoever issued it can give you both; the command line below takes them.",
};

function verdictOf({ signature, result }) {
  if (signature !== "valid") {
    const title = signature === "invalid" ? "This report is not genuine" : "This report is not confirmed";
    return [title, signature === "invalid" ? "bad" : "open"];
  }
  if (result.recomputed === "same") return ["This report is genuine and its result is right", "good"];
  if (result.recomputed === "different")
    return ["This report is genuine, but its result is not right", "bad"];
  return ["This report is genuine", "good"];
}

const score = new Intl.NumberFormat("en", { minimumFractionDigits: 2 });
const date = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

function dateOf(time) {
  const parsed = new Date(time);
  return Number.isNaN(parsed.getTime()) ? time : `${date.format(parsed)} UTC`;
}

function factsOf(signed, kid) {
  const facts = [
    ["Issued by", signed.tenant],
    ["Issued on", dateOf(signed.created_at)],
    [
      "Questionnaire",
      `${signed.questionnaire.title} (${signed.questionnaire.slug} ${signed.questionnaire.version})`,
    ],
    signed.kind === "gap"
      ? ["Readiness score", signed.score === null ? "none yet" : `${score.format(signed.score)}%`]
      : ["Result", signed.outcome ?? "none"],
    ["Report", signed.id],
    ...(kid ? [["Signed with key", kid]] : []),
  ];
  return element(
    "dl",
    facts.map(([name, value]) => element("div", [element("dt", name), element("dd", element("bdi", value))])),
  );
}

const told = (value) => (value === undefined ? "—" : String(value));

function differencesOf(differences) {
  const head = ["Where", "In the file", "Computed again"].map((name) =>
    element("th", name, { scope: "col" }),
  );
  const rows = differences.map(({ pointer, stated, recomputed }) =>
    element("tr", [
      element("th", pointer, { scope: "row" }),
      element("td", told(stated)),
      element("td", told(recomputed)),
    ]),
  );
  return element("table", [
    element("caption", "The first places that differ"),
    element("thead", element("tr", head)),
    element("tbody", rows),
  ]);
}

function show(verdict, title, parts) {
  outcome.replaceChildren(
    element("div", [element("h2", title), ...parts], { className: `verdict-card verdict-${verdict}` }),
  );
  outcome.scrollIntoView({ block: "nearest" });
}

function showAnswer(answer) {
  const { signature, kid, signed_report: signed, result } = answer;
  const [title, verdict] = verdictOf(answer);
  show(verdict, title, [
    signed && factsOf(signed, kid),
    paragraph(SIGNATURES[signature]),
    paragraph(RESULTS[result.reason ?? result.recomputed]),
    result.differences.length > 0 ? differencesOf(result.differences) : null,
  ]);
}

const notChecked = (...words) => show("open", "Nothing was checked", words.map(paragraph));

const REFUSALS = {
  body_malformed: "This is not JSON, or it names something twice. Was the report copied whole?",
  body_invalid: "This is JSON, but no report.",
  body_too_large: "This is larger than any report.",
};

let latest = 0;

const COMPARE =
  "Compare these with the paper in your hand: the code says only that this report was issued, not that the paper shows all of it unchanged. Its data (JSON) proves every figure.";

/** A code, as printed in a report's PDF: the report's tenant and 32 digits. */
async function checkCode(code, own) {
  const response = await fetch(`/v1/reports/verification?code=${encodeURIComponent(code)}`);
  const answer = await response.json();
  if (own !== latest) return;
  if (!response.ok) notChecked(answer.title);
  else if (answer.issued)
    show("good", "A report with this code was issued", [factsOf(answer.report), paragraph(COMPARE)]);
  else
    show("bad", "No report with this code was issued here", [
      paragraph("Was the code typed whole? A report that was withdrawn is not confirmed either."),
    ]);
}

async function check(report) {
  const own = ++latest;
  if (report.trim() === "") return notChecked("Choose a file or paste a report's text first.");
  if (new Blob([report]).size > MAX_BYTES) return notChecked(REFUSALS.body_too_large);
  outcome.replaceChildren(paragraph("Checking…"));
  try {
    if (!report.trimStart().startsWith("{")) return await checkCode(report.trim(), own);
    const response = await fetch("/v1/reports/verify", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: report,
    });
    const answer = await response.json();
    // Somebody who dropped another file meanwhile asks about that one.
    if (own !== latest) return;
    if (response.ok) showAnswer(answer);
    else notChecked(REFUSALS[answer.code] ?? answer.title);
  } catch {
    if (own === latest) notChecked("The server could not be reached. Try again in a moment.");
  }
}

async function checkFile(chosen) {
  if (chosen.size > MAX_BYTES) return notChecked(REFUSALS.body_too_large);
  // Shown, so that what is checked is what is seen.
  text.value = await chosen.text().catch(() => "");
  await check(text.value);
}

// What was found belongs to what was checked.
text.addEventListener("input", () => {
  latest++;
  outcome.replaceChildren();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void check(text.value);
});
file.addEventListener("change", () => {
  if (file.files[0]) void checkFile(file.files[0]);
});

const dropping = (on) => document.body.classList.toggle("dropping", on);
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  dropping(true);
});
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) dropping(false);
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  dropping(false);
  const [dropped] = event.dataTransfer.files;
  if (dropped) void checkFile(dropped);
});
form.hidden = false;

// The code in a PDF's QR code leads here.
const code = new URLSearchParams(location.search).get("code");
if (code) {
  text.value = code;
  void check(code);
}
