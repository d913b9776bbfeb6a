import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseSigningKeys } from "../worker/auth/signing-keys.ts";
import { newSigningKey, type SigningKeyEntry } from "./new-signing-key.ts";

const USAGE = `Makes the value of the secret SIGNING_KEYS, one line of JSON on standard output.

  npm run --silent signing-key                               the first key, which signs at once
  npm run --silent signing-key -- old.json                   the old value and a new key, which signs from tomorrow
  npm run --silent signing-key -- - < old.json               the same, from standard input
  npm run --silent signing-key -- old.json --from 2027-01-01T00:00:00Z
  npm run --silent signing-key -- old.json --public-only KID   no new key; this one keeps its public part only

Cloudflare does not show a secret again: keep the line where you keep passwords.`;

const DAY = 86_400_000;

function fail(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: { from: { type: "string" }, "public-only": { type: "string" } },
      allowPositionals: true,
    });
  } catch (error) {
    return fail((error as Error).message);
  }
}

async function readOld(file: string): Promise<SigningKeyEntry[]> {
  const text = readFileSync(file === "-" ? 0 : resolve(process.env.INIT_CWD ?? ".", file), "utf8").trim();
  if (!(await parseSigningKeys(text)).ok) fail(`${file} does not hold a value of SIGNING_KEYS.`);
  return JSON.parse(text) as SigningKeyEntry[];
}

const { values, positionals } = readOptions();
const [file] = positionals;
const old = file === undefined ? [] : await readOld(file);
const from = values.from ?? new Date(Date.now() + (file === undefined ? 0 : DAY)).toISOString();
if (Number.isNaN(Date.parse(from))) fail(`--from takes a time such as 2027-01-01T00:00:00Z, not ${from}.`);

const given = values["public-only"];
if (given !== undefined && !old.some(({ kid }) => kid === given)) fail(`There is no key ${given}.`);
const keys =
  given === undefined
    ? [...old, newSigningKey(new Date(from))]
    : old.map(({ jwk: { d, ...jwk }, ...key }) => ({
        ...key,
        jwk: d && key.kid !== given ? { ...jwk, d } : jwk,
      }));

const line = JSON.stringify(keys);
// The Worker is asked, for it is the Worker that will have to take it.
if (!(await parseSigningKeys(line)).ok) {
  fail("That would leave nothing to sign with: the newest key must be whole, and later than all others.");
}
console.log(line);
