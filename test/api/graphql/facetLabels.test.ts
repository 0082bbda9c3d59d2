import { beforeAll, describe, expect, it } from "vitest";
import { enumLabel, languageLabel } from "../../../src/domain/list/facetLabels.ts";
import { askPlanted, oneEngine, schema } from "../../support/engines.ts";
import { plantedBefore } from "../../support/plantedBefore.ts";

interface Facet {
  value: string;
  label: string;
}

const labelled = `{
  contributors(first: 1) { facets { kind { value label } regionalGroup { value label } } }
  contributions(first: 1) { facets { contributorKind { value label } language { value label } } }
  instruments(first: 1) { facets { kind { value label } } }
  mentions(first: 1) { facets { contributorKind { value label } stance { value label } voice { value label } status { value label } } }
  citations(first: 1) { facets { contributorKind { value label } function { value label } voice { value label } status { value label } } }
  recommendations(first: 1) { facets { strength { value label } status { value label } } }
}`;

describe.each(oneEngine)("labels of facets on %s", (engine) => {
  beforeAll(() => plantedBefore(engine));

  it("are words for people, not enum values or codes", async () => {
    const { data, errors } = await askPlanted(engine, labelled);
    expect(errors).toBeUndefined();
    const facets = Object.values(data as Record<string, { facets: Record<string, Facet[]> }>).flatMap((list) =>
      Object.values(list.facets),
    );
    for (const facet of facets) {
      expect(facet.length).toBeGreaterThan(0);
      for (const { value, label } of facet) {
        expect(label).not.toBe(value);
        expect(label).toMatch(/^[A-Z][a-z]+([ -][A-Za-z]+)*$/);
      }
    }
    expect(data.contributors.facets.regionalGroup).toContainEqual({
      value: "WESTERN_EUROPEAN_AND_OTHERS",
      label: "Western European and others",
    });
    expect(data.contributions.facets.language).toEqual([{ value: "en", label: "English" }]);
  });
});

it("every regional group keeps its capitals", () => {
  const type = schema.getType("UnRegionalGroup");
  const values = type !== undefined && "getValues" in type ? type.getValues().map(({ name }) => name) : [];
  expect(values.map(enumLabel)).toEqual([
    "African",
    "Asia-Pacific",
    "Eastern European",
    "Latin American and Caribbean",
    "Western European and others",
  ]);
});

it.each([
  ["fr", "French"],
  ["fr-CA", "Canadian French"],
  ["zh-Hant", "Traditional Chinese"],
  ["en-a", "en-a"],
])("the language %s is called %s", (tag, label) => expect(languageLabel(tag)).toBe(label));
