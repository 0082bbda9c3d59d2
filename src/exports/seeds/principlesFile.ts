import type { ExportSource } from "../ExportSource.ts";
import type { Row } from "../tables/ExportTable.ts";
import { principleLabels, principleRelations, principles, schemeAgents } from "../tables/principleTables.ts";
import { usualMatchCertainty } from "../../model/principle.ts";
import { all, allBy } from "./catalogueFiles.ts";
import { listsByLanguage } from "./listsByLanguage.ts";
import { FileSources } from "./FileSources.ts";
import { formerKeysOf } from "./formerKeysOf.ts";
import { given } from "./rowsOf.ts";

/** A codebook: its scheme (a row of the table) and the principles of that. */
export async function principlesFile(source: ExportSource, scheme: Row): Promise<object> {
  const isOurs = (row: Row) => row["scheme"] === scheme["key"];
  const sources = await FileSources.of(source);
  const labelsOf = await allBy("principle", principleLabels, source);
  const formerOf = await formerKeysOf("PRINCIPLE", source);
  const relationsOf = await allBy("principle", principleRelations, source);
  const records = (await all(principles, source)).filter(isOurs).map((row) => {
    const { key, definition, scope_note: scopeNote } = row;
    const named = (role: string) => labelsOf(key!).filter((one) => one["role"] === role);
    const related = (relation: string) =>
      relationsOf(key!)
        .filter((one) => one["relation"] === relation)
        .map(({ other }) => other);
    return given({
      key,
      formerKeys: formerOf(key!),
      labels: Object.fromEntries(named("PREF").map(({ language, label }) => [language, label])),
      altLabels: listsByLanguage(named("ALT"), "label"),
      notLabels: listsByLanguage(named("NOT"), "label"),
      definition,
      scopeNote,
      isGroup: row["is_group"] === true ? true : null,
      broader: related("BROADER"),
      related: related("RELATED"),
      notToBeConfusedWith: related("NOT_TO_BE_CONFUSED_WITH"),
      exactMatch: related("EXACT_MATCH"),
      closeMatch: related("CLOSE_MATCH"),
      broadMatch: related("BROAD_MATCH"),
      matchCertainty: certaintyIn(relationsOf(key!)),
      ...sources.fieldsOf(row),
    });
  });
  const agents = (await all(schemeAgents, source)).filter(isOurs);
  return { sources: sources.records, scheme: schemeRecord(scheme, agents), principles: records };
}

function schemeRecord({ history_note: historyNote, ...scheme }: Row, agents: readonly Row[]): Record<string, unknown> {
  const ofRole = (wanted: string) =>
    agents.filter(({ role }) => role === wanted).map(({ name, kind, url }) => given({ name, kind, url }));
  return given({ ...scheme, historyNote, creators: ofRole("CREATOR"), publisher: ofRole("PUBLISHER")[0] });
}

/** A record says it once of all its matches; REPORTED need not be said. */
function certaintyIn(relations: readonly Row[]): unknown {
  const [certainty] = relations.flatMap((one) => one["certainty"] ?? []);
  return certainty === usualMatchCertainty ? undefined : certainty;
}
