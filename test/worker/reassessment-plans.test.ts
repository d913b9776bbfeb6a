import { describe, expect, it } from "vitest";
import type { DueReassessment, ReassessmentInterval } from "../../worker/contract/reassessment.ts";
import { newReassessments } from "../support/reassessments.ts";
import { answersAt, codeOf, LEAD } from "../support/world.ts";

const { here, as, at, completed, reportAt, due, onlyOne, exchange, startedBy, change } = newReassessments();

const setInterval = (body: unknown, key = here.tenant.secret) =>
  here.world.call("/v1/reassessment-interval", { method: "PUT", body, headers: as(key) });

describe("the tenant", () => {
  it("revokes a link and makes another one; the revoked one never comes back", async () => {
    const { id } = await completed();
    const first = (await onlyOne()).link?.url;
    expect(((await (await change(id, { revoked: true })).json()) as DueReassessment).link).toBeNull();
    expect(await codeOf(await exchange(first))).toBe("not_found");
    const renewed = (await (await change(id, { revoked: false })).json()) as DueReassessment;
    expect(renewed.link?.url).not.toBe(first);
    expect(await codeOf(await exchange(first))).toBe("not_found");
    await startedBy(renewed.link?.url);
  });

  it("sets another day, with a link that lives as long, or none at all", async () => {
    const { id, report } = await completed();
    const moved = (await (await change(id, { due_on: "2029-05-31" })).json()) as DueReassessment;
    expect([moved.due_on, moved.link?.expires_at]).toEqual(["2029-05-31", "2029-08-29T00:00:00.000Z"]);
    at("2029-06-01T00:00:00Z");
    expect((await due()).data.map(({ assessment }) => assessment)).toEqual([id]);
    await startedBy(moved.link?.url);
    await change(id, { due_on: null });
    expect((await due("?due_before=2100-01-01")).data).toEqual([]);
    at("2027-01-01T00:00:00Z");
    expect((await reportAt(report.url)).reassessment?.due_on).toBe("2027-11-21");
  });

  it("is told whom to remind also where the contact came after the result, and of whom it has none", async () => {
    await here.world.call(`/v1/embeds/${here.tenant.publishable}`, {
      method: "PATCH",
      body: { settings: { gate: "after" } },
      headers: as(),
    });
    const started = await here.world.start(here.tenant);
    await here.world.save(started, answersAt(2));
    expect((await here.world.complete(started, {})).status).toBe(201);
    expect((await onlyOne()).lead).toBeNull();
    const contacted = await here.world.call(`/v1/assessments/${started.id}/contact`, {
      method: "POST",
      body: LEAD,
      headers: here.world.bearer(started.token),
    });
    expect(contacted.status, await contacted.clone().text()).toBe(201);
    expect((await onlyOne()).lead?.email).toBe(LEAD.contact.email);
  });

  it("decides how often: for itself, for one embed, and never", async () => {
    const told = async () => (await reportAt((await completed()).report.url)).reassessment;
    const read = async (query = "") =>
      (await (
        await here.world.call(`/v1/reassessment-interval${query}`, { headers: as() })
      ).json()) as ReassessmentInterval;
    const embed = here.tenant.publishable;
    expect(await read()).toEqual({ embed: null, months: null, effective_months: 12 });
    expect((await setInterval({ months: 6 })).status).toBe(200);
    expect((await told())?.due_on).toBe("2027-05-21");
    await setInterval({ months: 3, embed });
    expect((await told())?.due_on).toBe("2027-02-21");
    expect(await read(`?embed=${embed}`)).toEqual({ embed, months: 3, effective_months: 3 });
    await setInterval({ months: 0, embed });
    expect(await told()).toBeUndefined();
    await setInterval({ months: null, embed });
    expect((await told())?.due_on).toBe("2027-05-21");
    await setInterval({ months: 0 });
    expect(await told()).toBeUndefined();
    expect((await due("?due_before=2100-01-01")).data).toHaveLength(3);
  });

  it("links two by hand, and only the later one stays due", async () => {
    const first = await completed();
    at("2027-02-01T00:00:00Z");
    const second = await completed();
    expect((await due("?due_before=2100-01-01")).data).toHaveLength(2);
    for (const { id } of [second, first]) {
      await here.world.call(`/v1/assessments/${id}/company`, {
        method: "PUT",
        body: { company: "crm-1" },
        headers: as(),
      });
    }
    expect((await onlyOne()).assessment).toBe(second.id);
  });

  it("sees and changes its own clients only", async () => {
    const { id } = await completed();
    const other = await here.world.addTenant("rival");
    expect((await due("?due_before=2100-01-01", other.secret)).data).toEqual([]);
    expect(await codeOf(await change(id, { revoked: true }, other.secret))).toBe("not_found");
    expect(await codeOf(await setInterval({ months: 1, embed: here.tenant.publishable }, other.secret))).toBe(
      "not_found",
    );
    expect((await onlyOne()).link).not.toBeNull();
  });

  it.each([
    ["?due_before=2027-02-29", "query_invalid"],
    ["?due_before=tomorrow", "query_invalid"],
    ["?limit=0", "query_invalid"],
    ["?cursor=nowhere", "cursor_invalid"],
    [`?cursor=${btoa(JSON.stringify(["ten_acme", "2027-01-01"]))}`, "cursor_invalid"],
  ])("is refused a list by %s", async (query, code) => {
    expect(await codeOf(await here.world.call(`/v1/reassessments${query}`, { headers: as() }))).toBe(code);
  });

  it.each([{ months: -1 }, { months: 37 }, { months: 1.5 }, {}, { months: 12, days: 1 }])(
    "is refused an interval of %j",
    async (body) => expect(await codeOf(await setInterval(body))).toBe("body_invalid"),
  );
});
