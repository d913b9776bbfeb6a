import { expect, it } from "vitest";
import { isFreeMail } from "../../worker/core/free-mail.ts";

it.each([
  "gmail.com",
  "GMAIL.com",
  "yahoo.co.uk",
  "gmx.at",
  "web.de",
  "free.fr",
  "qq.com",
  "proton.me",
  "outlook.com.br",
])("somebody at %s writes from a public mail service", (domain) =>
  expect(isFreeMail(`ada@${domain}`)).toBe(true),
);

it.each([
  "client.example",
  "gmail.client.example",
  "mygmail.com",
  "web.dev",
  "orange.com",
  "live.org",
  "yahoo-partners.com",
  "free.org",
])("somebody at %s does not, as far as we know", (domain) => expect(isFreeMail(`ada@${domain}`)).toBe(false));

it("only the last part of an address decides", () => {
  expect(isFreeMail('"x@gmail.com"@client.example')).toBe(false);
});
