import { isEmpty, type LinkState, type Run } from "../state.ts";
import type { Ui } from "../ui.ts";
import { filled } from "../words.ts";

type FootProps = { run: Run; ui: Ui };
type Click = { currentTarget: HTMLElement };

/** The address bar's own way of copying, where a page without TLS has no other. */
async function copyFrom(button: HTMLElement, text: string): Promise<void> {
  const field = button.closest(".box")?.querySelector("input");
  field?.select();
  await (navigator.clipboard?.writeText(text) ?? Promise.reject()).catch(() => document.execCommand("copy"));
}

function LinkBox({ link, ui }: { link: Exclude<LinkState, { asked: true }>; ui: Ui }) {
  const { resume, locale } = ui.copy;
  const { url, expires_at } = link;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(expires_at));
  const mail = `mailto:?subject=${encodeURIComponent(resume.subject)}&body=${encodeURIComponent(url)}`;
  const copy = async ({ currentTarget }: Click) => {
    await copyFrom(currentTarget, url);
    ui.send({ type: "link", link: { ...link, copied: true } });
  };
  return (
    <div class="box">
      <p id="resume?">{filled(resume.intro, { date })}</p>
      <label for="resume">{resume.link}</label>
      <input id="resume" readOnly value={url} aria-describedby="resume?" />
      <p class="line">
        <button type="button" onClick={copy}>
          {resume.copy}
        </button>
        <span class="muted" role="status">
          {link.copied && resume.copied}
        </span>
        <a href={mail} target="_blank" rel="noopener noreferrer">
          {resume.mail}
        </a>
      </p>
    </div>
  );
}

/** Below the buttons of each page: whether there is a network, and the way to another device. */
export function Foot({ run, ui }: FootProps) {
  const { copy, send } = ui;
  const { link } = run;
  return (
    <>
      <p class="notice" role="status">
        {run.offline && copy.offline}
      </p>
      {link && "url" in link ? (
        <LinkBox link={link} ui={ui} />
      ) : (
        !isEmpty(run.answers) &&
        !("completed" in run) && (
          <button
            type="button"
            class="quiet"
            part="button"
            aria-disabled={!!link || !!run.offline}
            onClick={() => link || run.offline || send({ type: "link", link: { asked: true } })}
          >
            {copy.resume.open}
          </button>
        )
      )}
    </>
  );
}
