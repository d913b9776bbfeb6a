import { Alert } from "../labelled.tsx";
import type { StateIn } from "../state.ts";
import type { Ui } from "../ui.ts";
import { counted } from "../words.ts";
import { OutLink } from "./out-link.tsx";

/** Below a result whose report can be opened: what one may go on with, and the reports of this visit that came before. */
export function FollowOn({ state, ui }: { state: StateIn<"result">; ui: Ui }) {
  const { config, earlier, waiting } = state;
  const { copy, send } = ui;
  const open = config.follow_on.filter(({ slug }) => !earlier.some((one) => one.slug === slug));
  return (
    <>
      {earlier.length > 0 && (
        <section class="box">
          <h3>{copy.followOn.earlier}</h3>
          {earlier.map(({ slug, title, locale, dir, url }) => (
            <p key={slug}>
              <OutLink
                to={url}
                text={
                  <bdi lang={locale} dir={dir}>
                    {title}
                  </bdi>
                }
                ui={ui}
              />
            </p>
          ))}
        </section>
      )}
      {open.length > 0 && (
        <section class="box">
          <h3>{copy.followOn.title}</h3>
          <p>{copy.followOn.intro}</p>
          {open.map(({ slug, title, locale, dir, minutes, notice }) => (
            <p class="line" key={slug}>
              <button
                type="button"
                part="button"
                aria-disabled={!!waiting}
                onClick={() => send({ type: "follow", slug })}
              >
                {copy.followOn.go}{" "}
                <bdi lang={locale} dir={dir}>
                  {title}
                </bdi>
              </button>
              <span class="muted">{counted(ui, copy.minutes, minutes)}</span>
              {notice && (
                <span class="muted" lang={notice.locale} dir={notice.dir}>
                  {notice.text}
                </span>
              )}
            </p>
          ))}
          <p class="muted" role="status">
            {waiting && copy.wait}
          </p>
          <Alert run={state} ui={ui} />
        </section>
      )}
    </>
  );
}
