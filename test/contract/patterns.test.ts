import { expect, it } from "vitest";
import { originPattern } from "../../worker/contract/patterns.ts";

it.each([
  "https://www.acme.example",
  "http://localhost:8787",
  "http://127.0.0.1:8080",
  "https://xn--bcher-kva.example",
  "http://[::1]:8080",
])("%s is an origin as a browser writes it", (origin) => {
  expect(originPattern.test(origin)).toBe(true);
  expect(new URL(origin).origin).toBe(origin);
});

it.each([
  "https://acme.example/",
  "https://Acme.example",
  "https://acme.example:443",
  "http://acme.example:80",
  "https://*.acme.example",
  "https://acme.example;sandbox",
  "https://acme.example https://other.example",
  "https://user@acme.example",
  "https://acme.example\n",
  "ftp://acme.example",
  "null",
  "*",
  "",
])("%j is none", (origin) => {
  expect(originPattern.test(origin)).toBe(false);
});
