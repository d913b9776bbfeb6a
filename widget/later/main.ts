import { pause } from "../back-off.ts";
import type { Lent } from "../lent.ts";
import type { Later } from "../seam.ts";
import { addStyles } from "../styles.ts";
import { borrow } from "./borrowed.ts";
import { Contact } from "./contact.tsx";
import { RegisterField } from "./field-register.tsx";
import { createSending } from "./sending.ts";
import { sourceOf } from "./source.ts";
import { css } from "./styles.ts";
import { Teaser } from "./teaser.tsx";

export function open(lent: Lent): Later {
  borrow(lent);
  addStyles(css);
  return {
    parts: { Contact, Teaser, RegisterField },
    createSending: (ports) =>
      createSending({
        ...ports,
        source: () => sourceOf(location, document.referrer),
        pause: (ms) => pause(ms, ports.signal),
        random: Math.random,
        // Not randomUUID: that one is missing on pages without TLS.
        newKey: () => crypto.getRandomValues(new Uint32Array(4)).join("-"),
      }),
  };
}
