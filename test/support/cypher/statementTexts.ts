import { derivations } from "../../../src/writing/derive.ts";
import { typeOfKind } from "../../../src/model/kinds.ts";
import { releaseId } from "../../../src/model/release.ts";
import type { Params } from "../../../src/graph/params.ts";
import { statement } from "../../../src/graph/statements.ts";
import { edgeSorts } from "../../../src/model/edges.ts";
import { shapes } from "../../../src/model/shapes.ts";
import { uses } from "../../../src/writing/lostNodes.ts";
import type { CypherText } from "./CypherText.ts";
import { newPassages } from "./newPassages.ts";
import type { SeedSamples } from "./SeedSamples.ts";

type Names = Readonly<Record<string, string>>;

const labels = Object.values(typeOfKind);
/** Every statement that is a file of its own, with all names that fill it: planting, deriving, the snapshot, the service. */
export function statementTexts(samples: SeedSamples): CypherText[] {
  const seen = new Set<string>();
  const fresh = (file: string) => !seen.has(file) && seen.add(file) !== undefined;
  const text = (file: string, names: Names, params: Params): CypherText => {
    const composed = statement(file, names);
    return { what: composed.name, statement: composed, params, files: [file], newForm: fresh(file) };
  };
  const edges = edgeSorts.map(({ from: From, type: Type, to: To }) => ({ From, Type, To }));
  return [
    ...labels.flatMap((label) => ofLabel(label, samples, text)),
    ...edges.flatMap((names) => ofEdge(names, samples, text)),
    ...derivations.flatMap(({ ofContributions, ownCount, farCount, ...names }) => [
      ...(["Contribution", "Contributor"] as const).map((From) =>
        text("writing/unlink", { From, Type: names.Type, To: names.To }, { ids: samples.idsOf(From) }),
      ),
      text(ofContributions, {}, { ids: samples.idsOf("Contribution") }),
      text("derive/sumOfContributions", names, { ids: samples.idsOf("Contributor") }),
      text(ownCount, {}, { ids: samples.idsOf("Contributor") }),
      text(farCount, {}, {}),
    ]),
    ...["contributors", "processes", "schemes"].map((name) => text(`reading/${name}`, {}, {})),
    text("reading/contribution", {}, { key: "wgec-2016/canada" }),
    newPassages(samples),
    ...snapshotTexts(samples, text),
    text("service/ping", {}, {}),
    text("service/things", {}, {}),
    text("exports/text", {}, { id: "contribution:wgec-2016/canada" }),
    ...uses.map(({ statementName, ...names }) =>
      text(statementName, names, { ids: samples.idsOf(names.Label), owner: "nobody" }),
    ),
    text("writing/texts", {}, {}),
    text("writing/quotes", {}, { contribution: "contribution:wgec-2016/canada" }),
    text("writing/lock", {}, { id: releaseId, lockedBy: "plant" }),
    text("service/dataVersion", {}, { id: releaseId }),
    text("writing/release", {}, { id: releaseId }),
    text("writing/setRelease", {}, { id: releaseId, dataVersion: "1", modelVersion: 1, seeds: ["concordance 1"] }),
    ...versionTexts(samples, text),
    ...migrationTexts(samples, text),
    ...importTexts(samples, text),
  ];
}

function ofLabel(
  label: (typeof labels)[number],
  samples: SeedSamples,
  text: (file: string, names: Names, params: Params) => CypherText,
): CypherText[] {
  const names = { Label: label };
  const ids = [...samples.idsOf(label).slice(0, 5), "nobody:nothing"];
  const withRecord = { ...names, record: shapes[label].partOf ?? "id" };
  const hasKey = !["Passage", "Mention", "Citation", "Recommendation"].includes(label);
  return [
    text("writing/ofOwner", withRecord, { owner: "concordance" }),
    text("writing/countOfOwner", names, { owner: "concordance" }),
    text("writing/present", withRecord, { ids }),
    text("writing/owners", names, {}),
    text("writing/ownersOfStatements", names, {}),
    text("writing/stored", names, { ids: ids.slice(0, 1) }),
    text("writing/fingerprints", names, {}),
    text("writing/putNodes", names, { rows: ids.map((id) => ({ id, properties: { note: "é", number: 1 } })) }),
    text("writing/removeNodes", names, { rows: ids.slice(0, 2).map((id) => ({ id })) }),
    ...shapes[label].needed.map((column) => text("migrate/missing", { ...names, column }, {})),
    text("migrate/001-ownersOfTables", names, { nothing: null }),
    text("migrate/001-ownersOfSeeds", names, { owners: ["earlier"], nothing: null }),
    text("derive/ids", names, {}),
    ...(hasKey ? [text("service/keys", names, {})] : []),
  ];
}

/** What importing a table asks and writes, over the seeds' own documents. */
function importTexts(samples: SeedSamples, text: TextOf): CypherText[] {
  const [scheme = ""] = samples.idsOf("Scheme");
  const contributions = { ids: samples.idsOf("Contribution") };
  const [id = ""] = contributions.ids;
  const passages = samples.idsOf("Passage").slice(0, 5);
  const [principle = ""] = samples.idsOf("Principle");
  const varying = { contribution: id, principle, stance: "AFFIRMS", locator: "§ 7", sortKey: "a", fingerprint: "b" };
  const columns = {
    id: passages.map((_passage, at) => `mention:new/${at}`),
    passage: passages,
    ...Object.fromEntries(Object.entries(varying).map(([name, value]) => [name, passages.map(() => value)])),
  };
  const coded = {
    kind: "MENTION",
    status: "ACCEPTED",
    explicit: true,
    coder: "coding.csv",
    codebookVersion: "rights 1",
  };
  const owner = "concordance";
  return [
    text("import/contributors", {}, {}),
    text("import/instruments", {}, {}),
    text("import/passages", {}, contributions),
    text("import/texts", {}, { digests: ["0"], keys: ["wgec-2016/canada"] }),
    text("import/principles", {}, { scheme }),
    text("import/scheme", {}, { id: scheme }),
    text("import/readFor", {}, { ids: ["contribution:wgec-2016/canada"], scheme }),
    text("import/documents", {}, { owner }),
    text("import/mentionCounts", {}, { ...contributions, owner }),
    text("import/mentions", {}, { id, owner }),
    text("import/barePrinciples", {}, { ids: samples.idsOf("Principle"), except: "coding.csv (rights)" }),
    text("import/bareContributors", {}, { ids: samples.idsOf("Contributor") }),
    text("import/fullReadings", {}, { scheme, extent: "FULL" }),
    text("import/statedExtent", {}, { scheme, owner }),
    text("import/narrow", {}, { ids: [id], scheme, extent: "PARTIAL" }),
    text("writing/createMentions", {}, { ...columns, ...coded, quoteSearch: "", owners: ["coding.csv (rights)"] }),
  ];
}

/** What writing asks of the whole graph, for its versions. */
function versionTexts(samples: SeedSamples, text: TextOf): CypherText[] {
  const ids = samples.idsOf("Contribution");
  const [scheme = ""] = samples.idsOf("Scheme");
  return [
    text("writing/submitters", {}, { ids }),
    text("writing/contributionVersions", {}, { ids }),
    text("writing/setContributionVersions", {}, { id: ids, dataVersion: ids.map(() => "1") }),
    text("writing/schemeOfPrinciples", {}, {}),
    text("writing/documentsOfScheme", {}, { scheme }),
    text("writing/submittersOfScheme", {}, { scheme }),
  ];
}

function migrationTexts(samples: SeedSamples, text: TextOf): CypherText[] {
  const [id = ""] = samples.idsOf("Mention");
  return [
    text("migrate/001-release", {}, { nothing: null }),
    text("migrate/001-places", {}, {}),
    text("migrate/002-placesOfCitations", {}, { place: "TEXT" }),
    ...matchTypes.map((Type) => text("migrate/003-certaintyOfMatches", { Type }, { certainty: "REPORTED" })),
    text("migrate/004-languagesOfTitles", {}, { language: "en" }),
    text("migrate/005-emptyLists", { Label: "Contributor", column: "formerKeys" }, { none: [] }),
    text("migrate/001-renameMentions", {}, { rows: [{ id, properties: { id: "mention:other", sortKey: "a" } }] }),
  ];
}

function ofEdge(names: Names, samples: SeedSamples, text: TextOf): CypherText[] {
  const pairs = ends(names, samples);
  const [source, target] = [pairs.map((one) => one.source), pairs.map((one) => one.target)];
  return [
    text("writing/putEdges", names, { rows: pairs.map((row) => ({ ...row, properties: { note: "é" } })) }),
    text("writing/putEdgesTo", names, { rows: pairs.map((row) => ({ ...row, properties: { note: "é" } })) }),
    ...["putPlainEdges", "putPlainEdgesTo"].map((name) => text(`writing/${name}`, names, { source, target })),
    text("writing/removeEdges", names, { rows: pairs }),
    ...["unlink", "storedEdgesFrom"].map((name) => text(`writing/${name}`, names, { ids: source })),
    ...["unlinkTo", "storedEdgesTo"].map((name) => text(`writing/${name}`, names, { ids: target })),
    text("writing/edgesByThemselves", names, {}),
    text("migrate/001-edges", names, { owners: ["earlier"], nothing: null }),
  ];
}

const evidenceFiles = ["mentions", "citations", "recommendations", "citedProvisions"];
const matchTypes = ["EXACT_MATCH", "CLOSE_MATCH", "BROAD_MATCH"];

type TextOf = (file: string, names: Names, params: Params) => CypherText;

/** What a snapshot is read by. */
function snapshotTexts(samples: SeedSamples, text: TextOf): CypherText[] {
  const readBy: Record<string, readonly string[]> = {
    Scheme: ["schemes"],
    Process: ["processes"],
    Question: ["questions"],
    Instrument: ["instruments", "enshrinements", "instrumentReadings"],
    Provision: ["provisions"],
    Principle: ["principles"],
    Contributor: ["contributors", "parties"],
    Contribution: ["contributions", "passages", "contributionReadings", ...evidenceFiles],
  };
  return [
    ...Object.entries(readBy).flatMap(([label, names]) =>
      names.map((name) => text(`snapshot/${name}`, {}, { ids: samples.idsOf(label) })),
    ),
    ...matchTypes.map((Type) => text("snapshot/matches", { Type }, { ids: samples.idsOf("Principle") })),
    ...labels.map((label) => text("snapshot/ids", { Label: label }, {})),
  ];
}

function ends({ From, To }: Names, samples: SeedSamples): { source: string; target: string }[] {
  const targets = samples.idsOf(To!);
  const sources = samples.idsOf(From!).slice(0, 5);
  return sources.flatMap((source, index) => (targets[index] === undefined ? [] : [{ source, target: targets[index] }]));
}
