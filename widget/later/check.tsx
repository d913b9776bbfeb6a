import { FaultLine } from "../labelled.tsx";
import type { CheckModule, CheckPorts } from "../seam.ts";
import type { StateIn } from "../state.ts";
import type { Ui } from "../ui.ts";
import { verified } from "../verified.ts";

/** In an edition that hosts pin, what v1-check.js must be (Subresource Integrity); else null. */
declare const CHECK_INTEGRITY: string | null;

// Not in one expression with its file, which Vite would take for the address of a file of ours.
const { url } = import.meta;
let coming: Promise<CheckModule> | undefined;

async function load(): Promise<CheckModule> {
  // Another try needs another address, as in import-later.ts.
  const file = `${url.replace("v1-later", "v1-check")}.${Date.now()}`;
  if (CHECK_INTEGRITY) await verified(file, CHECK_INTEGRITY);
  return import(/* @vite-ignore */ file);
}

function show(slot: HTMLSlotElement, ports: CheckPorts): void {
  coming ??= load();
  coming
    .then((module) => module.show(slot, ports))
    .catch(() => {
      coming = undefined;
      ports.block(true);
    });
}

type CheckProps = { state: StateIn<"contact"> | StateIn<"result">; ui: Ui };

/** Turnstile's own box stands on the page itself and only shows here: it does not run within a shadow root. */
export function Check({ state: { config, details, faults }, ui }: CheckProps) {
  const { turnstile } = config.settings;
  const { blocked } = details;
  const { locale, retry } = ui.copy;
  const fill = (place: string) => (detail: string | boolean) => ui.send({ type: "fill", place, detail });
  const block = fill("blocked");
  return (
    turnstile && (
      <div class="text" id="turnstile" tabIndex={-1}>
        <slot
          key={locale}
          name="plumbline-check"
          ref={(slot: HTMLSlotElement | null) => {
            if (slot && !blocked)
              show(slot, { ...turnstile, locale, token: details.turnstile, pass: fill("turnstile"), block });
          }}
        />
        <div role="alert">
          <FaultLine place="turnstile" code={blocked ? "turnstile_blocked" : faults.turnstile} ui={ui} />
        </div>
        {blocked && (
          <button type="button" part="button" onClick={() => block(false)}>
            {retry}
          </button>
        )}
      </div>
    )
  );
}
