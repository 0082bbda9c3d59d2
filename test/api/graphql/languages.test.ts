import { beforeAll, describe, expect, it } from "vitest";
import { askPlanted, type EngineName, oneEngine } from "../../support/engines.ts";
import { plantedBefore } from "../../support/plantedBefore.ts";

async function titleIn(engine: EngineName, language: string): Promise<string> {
  const query = `query($language: String!) { instrument(key: "udhr") { title(language: $language) } }`;
  const { data, errors } = await askPlanted(engine, query, { language });
  expect(errors).toBeUndefined();
  return data.instrument.title as string;
}

/** A language asked, and the one in which the title comes. */
const asked: [language: string, answered: string][] = [
  ["fr-CA", "fr"],
  ["FR", "fr"],
  ["fr-Latn-CA-x-private", "fr"],
  ["zh-Hans", "zh"],
  ["ES-419", "es"],
  ["en-GB", "en"],
  ["de", "en"],
  ["de-CH", "en"],
  ["f", "en"],
  ["", "en"],
  ["-", "en"],
];

describe.each(oneEngine)("titles by language on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it.each(asked)("%j is answered in %s", async (language, answered) => {
    expect(await titleIn(engine, language)).toBe(await titleIn(engine, answered));
    if (answered !== "en") expect(await titleIn(engine, language)).not.toBe(await titleIn(engine, "en"));
  });

  it("names and labels are looked up alike", async () => {
    const { data } = await askPlanted(
      engine,
      `{ contributor(key: "germany") { a: name(language: "fr-CA") b: name(language: "fr") }
         principle(key: "openness") { a: label(language: "fr-CA") b: label(language: "fr") } }`,
    );
    for (const { a, b } of [data.contributor, data.principle]) expect(a).toBe(b);
    expect(data.contributor.a).toBe("Allemagne");
  });
});
