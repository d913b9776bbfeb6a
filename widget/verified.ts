/** What a script-only policy with a nonce asks of whatever loads more; known only while the script itself runs. */
const nonce = /* @__PURE__ */ (() => document.currentScript?.nonce)();

/**
 * Loads a module without running it and lets the browser compare it with its digest; an import of the same address then
 * runs these very bytes. A browser that cannot preload modules imports it unchecked.
 */
export async function verified(url: string, integrity: string | undefined): Promise<void> {
  const link = document.createElement("link");
  // A module has no currentScript.
  const given = nonce ?? document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (!link.relList.supports("modulepreload")) return;
  try {
    await new Promise((resolve, reject) => {
      Object.assign(link, { rel: "modulepreload", crossOrigin: "anonymous", integrity, href: url });
      if (given) link.nonce = given;
      link.onload = resolve;
      link.onerror = reject;
      document.head.append(link);
    });
  } finally {
    link.remove();
  }
}
