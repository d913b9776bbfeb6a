/** As Turnstile names what it has rendered. */
export type Box = string;
type Options = {
  sitekey: string;
  action: string;
  language: string;
  size: string;
  "response-field": boolean;
  callback: (token: string) => void;
  "expired-callback": () => void;
  /** True: it was seen to. */
  "error-callback": () => boolean;
  "unsupported-callback": () => void;
};
/** What is used of the script's one global. */
export type Turnstile = {
  render: (place: HTMLElement, options: Options) => Box | undefined;
  reset: (box: Box) => void;
  remove: (box: Box) => void;
};

const TIMEOUT_MS = 20_000;
const loaded = () => (window as { turnstile?: Turnstile }).turnstile;
let coming: Promise<Turnstile> | undefined;

function load(src: string): Promise<Turnstile> {
  const there = loaded();
  // The page may have it for its own forms.
  if (there) return Promise.resolve(there);
  const script = document.createElement("script");
  return new Promise<Turnstile>((resolve, reject) => {
    setTimeout(reject, TIMEOUT_MS);
    // Under a policy of nonces, what the page gave to its own scripts.
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    if (nonce) script.nonce = nonce;
    script.onerror = reject;
    script.onload = () => {
      const turnstile = loaded();
      if (turnstile) resolve(turnstile);
      else reject();
    };
    // Where a page enforces Trusted Types, this throws.
    script.src = src;
    script.async = true;
    document.head.append(script);
  }).catch((error: unknown) => {
    script.remove();
    throw error;
  });
}

/** Loads Turnstile's script, once for all widgets of the page; a failed try is forgotten. */
export function turnstileFrom(src: string): Promise<Turnstile> {
  coming ??= load(src).catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}
