import { pause } from "../back-off.ts";
import type { Lent } from "../lent.ts";
import type { Later } from "../seam.ts";
import { addStyles } from "../styles.ts";
import { Aside } from "./aside.tsx";
import { borrow } from "./borrowed.ts";
import { callsOf } from "./calls.ts";
import { Contact } from "./contact.tsx";
import { Evidence } from "./evidence.tsx";
import { DateField } from "./field-date.tsx";
import { ReferenceField } from "./field-reference.tsx";
import { RegisterField } from "./field-register.tsx";
import { Foot } from "./foot.tsx";
import { Review } from "./review.tsx";
import { createSending } from "./sending.ts";
import { sourceOf } from "./source.ts";
import { css } from "./styles.ts";
import { Teaser } from "./teaser.tsx";

export function open(lent: Lent): Later {
  borrow(lent);
  addStyles(css);
  return {
    parts: { Contact, Teaser, Evidence, Aside, DateField, ReferenceField, RegisterField, Review, Foot },
    createSending(ports) {
      const { signal, dispatch, session } = ports;
      const sending = createSending({
        ...ports,
        calls: callsOf(ports.api),
        source: () => sourceOf(location, document.referrer),
        page: () => location.href,
        dropLink: () => history.replaceState(history.state, "", location.pathname + location.search),
        // Without a network there is nothing to wait for but the network.
        pause: (ms) =>
          navigator.onLine
            ? pause(ms, signal)
            : new Promise((resolve) => addEventListener("online", () => resolve(), { once: true, signal })),
        random: Math.random,
        // Not randomUUID: that one is missing on pages without TLS.
        newKey: () => crypto.getRandomValues(new Uint32Array(4)).join("-"),
      });
      const tellNetwork = () => dispatch({ type: "offline", offline: !navigator.onLine });
      addEventListener("online", tellNetwork, { signal });
      addEventListener("offline", tellNetwork, { signal });
      addEventListener("storage", ({ key }) => key === session.name && sending.look(true), { signal });
      // On a phone this may be the last that a page hears.
      const onVisibility = () => (document.hidden ? sending.leave() : sending.look(true));
      document.addEventListener("visibilitychange", onVisibility, { signal });
      // What happened in another tab before this one listened.
      queueMicrotask(() => sending.look(false));
      return sending;
    },
  };
}
