import type { StoredSettings } from "../contract/embed-settings.ts";
import type { ChangeSettings } from "../contract/embed-settings-schema.ts";

const isRecord = (value: unknown): value is object => typeof value === "object" && !Array.isArray(value);

const withoutNulls = (record: object): object =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, isRecord(value) ? withoutNulls(value) : value]),
  );

/** A new embed's settings: what is null was not decided, and is not stored. */
export const storedSettings = (settings: ChangeSettings): StoredSettings =>
  withoutNulls(settings) as StoredSettings;
