import type { Draft, Patch } from "./api.ts";

/** Where the respondent is; `draft` once the server knows of it. */
export type Place = {
  section: number;
  /** Its slug; an embed may go on from one to another. */
  questionnaire?: string | undefined;
  draft?: Draft | undefined;
  /** What the server had when this tab last heard of it; as it differs after each save, other tabs hear of the save. */
  revision?: number | undefined;
  /** The language that the respondent chose. */
  locale?: string | undefined;
};

export type Session = ReturnType<typeof createSession>;
/** Functions, because in a sandboxed frame the mere look at window.localStorage throws. */
export type Stores = {
  place: () => Storage;
  unsent: () => Storage;
  /** Of the page's address: where a link from another device stands. */
  fragment: () => string;
};

/**
 * What outlives a reload. The place is kept across visits and holds no answer; answers that the server does not have
 * yet are kept for this tab only; contacts are never kept.
 */
export function createSession(key: string, stores: Stores) {
  const name = `plumbline:${key}`;

  function read<T>(store: () => Storage): T | undefined {
    try {
      return (JSON.parse(store().getItem(name) ?? "null") as T | null) ?? undefined;
    } catch {
      return undefined;
    }
  }
  function write(store: () => Storage, value: unknown): void {
    try {
      if (value === undefined) store().removeItem(name);
      else store().setItem(name, JSON.stringify(value));
    } catch {
      // Storage is refused or full: all works except going on after a reload.
    }
  }

  let locale = read<Place>(stores.place)?.locale;

  return {
    name,
    /** The token of a link that goes on with an assessment, if the page was opened by one. */
    link: () => stores.fragment().split(`#${name}=`)[1],
    /** As long as the page is open, and after a reload in the middle. */
    locale: () => locale,
    speak(chosen: string): void {
      locale = chosen;
    },
    place: () => read<Place>(stores.place),
    unsent: () => read<Patch>(stores.unsent) ?? {},
    keepPlace: (place: Place) => write(stores.place, { ...place, locale }),
    keepUnsent: (unsent: Patch) => write(stores.unsent, Object.keys(unsent).length > 0 ? unsent : undefined),
    forget(): void {
      write(stores.place, undefined);
      write(stores.unsent, undefined);
    },
  };
}
