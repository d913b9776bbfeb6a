import type { EmbedMode } from "./embed-settings.ts";

/** What a host's page is written in, or lets in. */
export const HOSTS = ["script", "element", "module", "react", "wordpress", "iframe", "link"] as const;
export type Host = (typeof HOSTS)[number];

/** `GET /v1/embeds/{key}/snippets`: what to paste, for each kind of host. */
export type Snippets = {
  mode: EmbedMode;
  /** Of the edition that is pinned; null where pages follow the newest. */
  version: string | null;
  /** Subresource Integrity by file, where an edition is pinned. */
  integrity: Record<string, string> | null;
  snippets: { host: Host; code: string; content_security_policy: string | null }[];
};
