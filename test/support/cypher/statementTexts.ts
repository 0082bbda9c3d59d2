import { derivations } from "../../../src/writing/derive.ts";
import { typeOfKind } from "../../../src/model/kinds.ts";
import { releaseId } from "../../../src/model/release.ts";
import type { Params } from "../../../src/graph/params.ts";
import { statement } from "../../../src/graph/statements.ts";
import { edgeSorts } from "../../../src/model/GraphImage.ts";
import { usesOfImports } from "../../../src/writing/inUse.ts";
import type { CypherText } from "./CypherText.ts";
import type { SeedSamples } from "./SeedSamples.ts";

type Names = Readonly<Record<string, string>>;

const labels = Object.values(typeOfKind);
const read = ["contributors", "processes", "schemes"];
/** Every statement that is a file of its own, with all names that fill it: planting, deriving, the snapshot, the service. */
export function statementTexts(samples: SeedSamples): CypherText[] {
  const seen = new Set<string>();
  const fresh = (file: string) => !seen.has(file) && seen.add(file) !== undefined;
  const text = (file: string, names: Names, params: Params): CypherText => {
    const composed = statement(file, names);
    return { what: composed.name, statement: composed, params, files: [file], newForm: fresh(file) };
  };
  const edges = edgeSorts.map(([From, Type, To]) => ({ From, Type, To }));
  return [
    ...labels.flatMap((label) => ofLabel(label, samples, text)),
    ...edges.flatMap((names) => [
      text("plant/plantedEdges", names, {}),
      text("plant/putEdges", names, {
        rows: ends(names, samples).map((row) => ({ ...row, properties: { note: "é" } })),
      }),
      text("plant/removeEdges", names, { rows: ends(names, samples) }),
    ]),
    ...derivations.flatMap(({ ofContributions, ownCount, farCount, ...names }) => [
      ...(["Contribution", "Contributor"] as const).map((From) =>
        text("derive/unlink", { From, Type: names.Type, To: names.To }, { ids: samples.idsOf(From) }),
      ),
      text(ofContributions, {}, { ids: samples.idsOf("Contribution") }),
      text("derive/sumOfContributions", names, { ids: samples.idsOf("Contributor") }),
      text(ownCount, {}, { ids: samples.idsOf("Contributor") }),
      text(farCount, {}, {}),
    ]),
    ...read.map((name) => text(`reading/${name}`, {}, {})),
    text("reading/contribution", {}, { key: "wgec-2016/canada" }),
    ...snapshotTexts(samples, text),
    text("service/ping", {}, {}),
    text("service/things", {}, {}),
    ...usesOfImports.map((names) => text("plant/inUse", names, { ids: samples.idsOf(names.Label), origin: "seeds" })),
    text("plant/lock", {}, { id: releaseId, lockedBy: "plant" }),
    text("service/dataVersion", {}, { id: releaseId }),
    text("service/release", {}, { id: releaseId }),
    text("plant/setVersion", {}, { id: releaseId, seedsVersion: "1", importsVersion: "", dataVersion: "1" }),
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
  const hasKey = !["Passage", "Mention", "Citation", "Recommendation"].includes(label);
  return [
    text("plant/plantedNodes", { ...names, owner: "id" }, {}),
    text("plant/putNodes", names, { rows: ids.map((id) => ({ id, properties: { note: "é", number: 1 } })) }),
    text("plant/removeNodes", names, { rows: ids.slice(0, 2).map((id) => ({ id })) }),
    text("derive/ids", names, {}),
    text("import/present", names, { ids }),
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
  const shared = { ...coded, quoteSearch: "", origin: "import", table: "coding.csv (rights)" };
  return [
    text("import/contributors", {}, {}),
    text("import/principles", {}, { scheme }),
    text("import/scheme", {}, { id: scheme }),
    text("import/documents", {}, { table: "coding.csv (rights)" }),
    text("import/submitters", {}, contributions),
    text("import/mentionCounts", {}, contributions),
    text("import/mentions", {}, { id }),
    text("import/barePrinciples", {}, { ids: samples.idsOf("Principle"), except: "coding.csv (rights)" }),
    text("import/bareContributors", {}, { ids: samples.idsOf("Contributor") }),
    text("import/unlinkGroups", {}, { rows: samples.idsOf("Principle").map((one) => ({ id: one })) }),
    text("import/fullReadings", {}, { scheme, extent: "FULL" }),
    text("import/putExtents", {}, { rows: [{ id, fingerprint: "b" }], scheme, extent: "PARTIAL" }),
    text("import/putMentions", {}, { ...columns, ...shared }),
    text("import/unlink", { Type: "READ_FOR", To: "Scheme" }, { rows: [{ id }] }),
    text("import/unlink", { Type: "SUBMITTED", To: "Contributor" }, { rows: [{ id }] }),
  ];
}

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
    Contribution: [
      "contributions",
      "passages",
      "mentions",
      "citations",
      "recommendations",
      "citedProvisions",
      "contributionReadings",
    ],
  };
  return [
    ...Object.entries(readBy).flatMap(([label, names]) =>
      names.map((name) => text(`snapshot/${name}`, {}, { ids: samples.idsOf(label) })),
    ),
    ...labels.map((label) => text("snapshot/ids", { Label: label }, {})),
  ];
}

function ends({ From, To }: Names, samples: SeedSamples): { source: string; target: string }[] {
  const targets = samples.idsOf(To!);
  const sources = samples.idsOf(From!).slice(0, 5);
  return sources.flatMap((source, index) => (targets[index] === undefined ? [] : [{ source, target: targets[index] }]));
}
