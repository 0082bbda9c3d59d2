import { groupBy } from "../../text/groupBy.ts";
import type { ExportSource } from "../ExportSource.ts";
import type { ExportTable, Row } from "./ExportTable.ts";
import { flag, refersTo, sourceFields, text, toSources, whole } from "./fields.ts";
import { keyOf } from "./keyOf.ts";
import { type EnshrinedPlace, placesOf } from "./placesOf.ts";
import { sourceNames } from "./SourceNames.ts";

/** Places with a key each: those of an instrument and principle are counted in the order of their records. */
async function keyedPlaces(source: ExportSource): Promise<[key: string, place: EnshrinedPlace][]> {
  const pairs = groupBy(
    await source.get(placesOf),
    ({ instrument, principle }) => `${keyOf(instrument)}/${keyOf(principle)}`,
  );
  return [...pairs].flatMap(([pair, places]) =>
    places.map((place, at) => [`${pair}/${at + 1}`, place] as [string, EnshrinedPlace]),
  );
}

export const enshrinements: ExportTable = {
  name: "enshrinements",
  title: "Which instrument states which principle, and where",
  fields: [
    text("key", "instrument, principle and a number"),
    text("instrument", "instrument that states it"),
    text("principle", "principle that it states"),
    text("locator", "where, in words"),
    flag("explicit", "whether the instrument names the principle"),
    ...sourceFields,
  ],
  primaryKey: ["key"],
  foreignKeys: [refersTo("instrument", "instruments"), refersTo("principle", "principles"), toSources],
  async *rows(source) {
    const names = await source.get(sourceNames);
    for (const [key, { instrument, principle, locator, explicit, source: read, certainty, note }] of await source.get(
      keyedPlaces,
    ))
      yield {
        key,
        instrument: keyOf(instrument),
        principle: keyOf(principle),
        locator,
        explicit,
        source: read === undefined ? null : names.nameOf(read),
        certainty,
        note,
      };
  },
};

export const enshrinementProvisions: ExportTable = {
  name: "enshrinement_provisions",
  title: "The provisions in which an instrument states a principle",
  fields: [
    text("enshrinement", "key of the enshrinement"),
    text("provision", "provision that states it"),
    whole("position", "place in the list of the record, from 1"),
  ],
  primaryKey: ["enshrinement", "provision"],
  foreignKeys: [refersTo("enshrinement", "enshrinements"), refersTo("provision", "provisions")],
  async *rows(source) {
    for (const [enshrinement, { provisions }] of await source.get(keyedPlaces))
      yield* provisions.map((provision, at): Row => ({ enshrinement, provision, position: at + 1 }));
  },
};
