import type { ExportSource } from "../ExportSource.ts";
import { wholeGraph } from "../Scope.ts";
import { contributorNames, contributors, parties } from "../tables/contributorTables.ts";
import { enshrinementProvisions, enshrinements } from "../tables/enshrinementTables.ts";
import type { ExportTable, Row } from "../tables/ExportTable.ts";
import { processes, questions } from "../tables/processTables.ts";
import { readings } from "../tables/readings.ts";
import { FileSources } from "./FileSources.ts";
import { formerKeysOf } from "./formerKeysOf.ts";
import { listsByLanguage } from "./listsByLanguage.ts";
import { given, rowsBy, rowsOf } from "./rowsOf.ts";

export const all = (table: ExportTable, source: ExportSource) => rowsOf(table, source, wholeGraph);
export const allBy = (field: string, table: ExportTable, source: ExportSource) =>
  rowsBy(field, table, source, wholeGraph);

export async function contributorsFile(source: ExportSource): Promise<object> {
  const sources = await FileSources.of(source);
  const namesOf = await allBy("contributor", contributorNames, source);
  const formerOf = await formerKeysOf("CONTRIBUTOR", source);
  const partiesOf = await allBy("contributor", parties, source);
  const records = (await all(contributors, source)).map((row) => {
    const { key, kind, iso2, iso3, regional_group: regionalGroup } = row;
    const named = (role: string) => namesOf(key!).filter((one) => one["role"] === role);
    const names = Object.fromEntries(named("NAME").map(({ language, name }) => [language, name]));
    const altNames = listsByLanguage(named("ALT"), "name");
    const formerKeys = formerOf(key!);
    const own = sources.fieldsOf(row);
    const partyTo = partiesOf(key!).map((party) => {
      const { instrument, act, date } = party;
      return given({ instrument, act, date, ...sources.fieldsOf(party) });
    });
    return given({ key, formerKeys, kind, iso2, iso3, regionalGroup, names, altNames, ...own, partyTo });
  });
  return { sources: sources.records, contributors: records };
}

export async function enshrinementsFile(source: ExportSource): Promise<object> {
  const sources = await FileSources.of(source);
  const provisionsOf = await allBy("enshrinement", enshrinementProvisions, source);
  const records = (await all(enshrinements, source)).map((row) => {
    const { key, instrument, principle, locator, explicit } = row;
    const provisions = provisionsOf(key!).map(({ provision }) => provision);
    return { instrument, principle, locator, provisions, explicit, ...sources.fieldsOf(row) };
  });
  const read = (await all(readings, source)).filter(({ kind }) => kind === "INSTRUMENT");
  const instrumentReadings = read.map(({ subject, scheme, extent }): Row => {
    return { instrument: subject!, scheme: scheme!, extent: extent! };
  });
  return { sources: sources.records, readings: instrumentReadings, enshrinements: records };
}

export async function processesFile(source: ExportSource): Promise<object> {
  const sources = await FileSources.of(source);
  const formerOf = await formerKeysOf("PROCESS", source);
  const questionsOf = await allBy("process", questions, source);
  const records = (await all(processes, source)).map((row) => {
    const { key, name, opened, closed, mandate } = row;
    const asked = questionsOf(key!).map(({ number, text }) => ({ number, text }));
    const formerKeys = formerOf(key!);
    return given({ key, formerKeys, name, opened, closed, mandate, ...sources.fieldsOf(row), questions: asked });
  });
  return { sources: sources.records, processes: records };
}
