import { describe, expect, it } from "vitest";
import { type Answer, askPlanted, oneEngine } from "../../support/engines.ts";

const anyEvidence = "status: { in: [ACCEPTED, PROPOSED, REJECTED] }, voice: { isNull: false }";

describe.each(oneEngine)("filters on %s", (engine) => {
  async function ask(query: string): Promise<Answer["data"]> {
    const { data, errors } = await askPlanted(engine, query);
    expect(errors).toBeUndefined();
    return data;
  }

  it.each([
    ["contributors", "regionalGroup", "regionalGroup"],
    ["contributions", "process", "process { id }"],
    ["contributions", "date", "date"],
    ["contributions", "licence", "licence"],
    ["instruments", "date", "date"],
    ["citations", "instrument", "instrument { id }"],
    ["citations", "function", "function"],
    ["citations", "quote", "quote { exact }"],
    ["citations", "confidence", "confidence"],
    ["mentions", "codedAt", "codedAt"],
  ])("%s: `isNull` of %s parts all in those without and those with it", async (list, field, asked) => {
    const evidence = ["citations", "mentions"].includes(list) ? `${anyEvidence}, ` : "";
    const all = async (where: string) =>
      (
        await ask(
          `{ all: ${list}(first: 100, where: { ${evidence}${where} }) { totalCount nodes { value: ${asked} } } }`,
        )
      ).all;
    const value = ({ value: one }: { value: unknown }) => one === null;
    const [without, having, whole] = [
      await all(`${field}: { isNull: true }`),
      await all(`${field}: { isNull: false }`),
      await all(""),
    ];
    expect(without.totalCount + having.totalCount).toBe(whole.totalCount);
    expect(whole.totalCount).toBeGreaterThan(0);
    expect(without.nodes.every(value)).toBe(true);
    expect(having.nodes.some(value)).toBe(false);
  });

  it("say who coded", async () => {
    const fields = "totalCount nodes { coder }";
    const { all } = await ask(
      `{ all: mentions(first: 100, where: { ${anyEvidence}, stance: { isNull: false } }) { ${fields} } }`,
    );
    const [{ coder }] = all.nodes;
    const { by, not } = await ask(`{
      by: mentions(first: 100, where: { ${anyEvidence}, stance: { isNull: false }, coder: { eq: "${coder}" } }) { ${fields} }
      not: mentions(first: 100, where: { ${anyEvidence}, stance: { isNull: false }, not: { coder: { eq: "${coder}" } } }) { ${fields} } }`);
    expect(by.totalCount + not.totalCount).toBe(all.totalCount);
    for (const one of by.nodes) expect(one.coder).toBe(coder);
  });

  it("find the contributions that were read for a scheme, and hint at one that nobody knows", async () => {
    const read = await ask(
      `{ contributions(first: 100, where: { scheme: { eq: "concordance" } }) { totalCount nodes { key } } }`,
    );
    expect(read.contributions.nodes.map(({ key }: { key: string }) => key)).toContain("wgec-2016/canada");
    const { extensions } = await askPlanted(
      engine,
      `{ contributions(first: 1, where: { scheme: { eq: "concordanse" } }) { totalCount } }`,
    );
    expect(extensions.hints[0]).toContain('did you mean "concordance"?');
  });

  it("of scopes refuse `isNull`, which no sentence of a method could say", async () => {
    const { errors } = await askPlanted(
      engine,
      `{ matrix(rows: CONTRIBUTOR, scope: { process: { isNull: true } }) { values } }`,
    );
    expect(errors?.[0].extensions).toEqual({ code: "BAD_USER_INPUT", argument: "scope.process" });
  });

  it.each(["mentions", "citations", "recommendations"])(
    "%s come by place or date, both ways, page by page",
    async (list) => {
      const walked = async (orderBy: string) => {
        const found: { id: string; contribution: { date: string | null } }[] = [];
        for (let after = ""; ;) {
          const { page } = await ask(
            `{ page: ${list}(first: 17, orderBy: ${orderBy}${after}) { nodes { id contribution { date } } pageInfo { hasNextPage endCursor } } }`,
          );
          found.push(...page.nodes);
          if (!page.pageInfo.hasNextPage) return found;
          after = `, after: "${page.pageInfo.endCursor}"`;
        }
      };
      const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
      const place = await walked("PLACE");
      expect(ids(await walked("PLACE_DESC"))).toEqual(ids(place).toReversed());
      for (const [order, sign] of [
        ["DATE", 1],
        ["DATE_DESC", -1],
      ] as const) {
        const rows = await walked(order);
        expect(ids(rows).toSorted()).toEqual(ids(place).toSorted());
        const dates = rows.map(({ contribution }) => contribution.date ?? (sign > 0 ? "9999" : "0000"));
        expect(dates).toEqual(dates.toSorted((a, b) => (a < b ? -sign : a > b ? sign : 0)));
      }
    },
  );

  it("instruments tell their other titles, with the language, and symbols", async () => {
    const fields = "key altTitles localizedAltTitles { language value } otherSymbols";
    const { instruments } = await ask(`{ instruments(first: 100) { nodes { ${fields} } } }`);
    const sdgs = instruments.nodes.find(({ key }: { key: string }) => key === "sdgs");
    expect(sdgs.altTitles).toEqual(["Global Goals"]);
    expect(sdgs.localizedAltTitles).toEqual([{ language: "en", value: "Global Goals" }]);
  });
});
