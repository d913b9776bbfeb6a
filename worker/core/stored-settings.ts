import type { StoredSettings } from "../contract/embed-settings.ts";
import type { ChangeSettings } from "../contract/embed-settings-schema.ts";

const withoutNulls = (record: object): object =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, typeof value === "object" ? withoutNulls(value) : value]),
  );

/** A new embed's settings: what is null was not decided, and is not stored. */
export const storedSettings = (settings: ChangeSettings): StoredSettings =>
  withoutNulls(settings) as StoredSettings;
