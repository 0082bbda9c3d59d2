import { derivations } from "../../../src/writing/derive.ts";
import { byIdStatement } from "../../../src/domain/list/listStatements.ts";
import { typeOfKind } from "../../../src/model/kinds.ts";
import { releaseId } from "../../../src/model/release.ts";
import type { Params } from "../../../src/graph/params.ts";
import { cypherOf, statement, statementOf } from "../../../src/graph/statements.ts";
import { edgeSorts } from "../../../src/model/GraphImage.ts";
import { usesOfImports } from "../../../src/writing/inUse.ts";
import type { CypherText } from "./CypherText.ts";
import type { SeedSamples } from "./SeedSamples.ts";

type Names = Readonly<Record<string, string>>;

const labels = Object.values(typeOfKind);
const searched = ["contributors", "instruments", "passages", "principles", "provisions"];
const read = ["contributors", "instruments", "parts", "principles", "processes", "provisions", "questions", "schemes"];
/** Every statement that is a file of its own, with all names that fill it: planting, deriving, searching, the service, nodes by id. */
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
    ...searched.map((name) => text(`search/${name}`, {}, {})),
    ...read.map((name) => text(`reading/${name}`, {}, {})),
    text("reading/contribution", {}, { key: "wgec-2016/canada" }),
    ...holdingTexts(samples, text),
    ...subgraphTexts(samples, text),
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
  const kind = label.toLowerCase();
  const hasKey = cypherOf(`${kind}/row`).includes(".key");
  return [
    text("plant/plantedNodes", { ...names, owner: "id" }, {}),
    text("plant/putNodes", names, { rows: ids.map((id) => ({ id, properties: { note: "é", number: 1 } })) }),
    text("plant/removeNodes", names, { rows: ids.slice(0, 2).map((id) => ({ id })) }),
    text("service/count", names, {}),
    text("derive/ids", names, {}),
    text("import/present", names, { ids }),
    ...(hasKey ? [text("service/keys", names, {})] : []),
    {
      what: `list/byId ${label}`,
      statement: byIdStatement(label, `${kind}/row`),
      params: { ids },
      files: ["list/byId", `${kind}/row`],
      newForm: true,
    },
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

/** What overlap reads; the conditions of a scope are those of lists, so any one stands for all. */
function holdingTexts(samples: SeedSamples, text: TextOf): CypherText[] {
  const contributions = { ids: samples.idsOf("Contribution") };
  const instruments = { ids: samples.idsOf("Instrument").slice(0, 10) };
  const [scheme = ""] = samples.idsOf("Scheme");
  const filtered = ["mentions", "citations", "words", "contributions", "instruments"].map((name): CypherText => {
    const condition = name === "instruments" ? "n.key <> $nobody" : "c.key IN $keys";
    const cypher = cypherOf(`holding/${name}`).replace("<where>", condition);
    const composed = statementOf(`holding/${name}`, cypher);
    const values = { ...contributions, scheme, keys: ["wgec-2016/canada", "netmundial-2014/sweden"], nobody: "nobody" };
    const params = Object.fromEntries(Object.entries(values).filter(([key]) => cypher.includes(`$${key}`)));
    return { what: composed.name, statement: composed, params, files: [`holding/${name}`], newForm: true };
  });
  return [
    ...filtered,
    text("holding/enshrinements", {}, instruments),
    text("holding/notFound", {}, { ids: samples.idsOf("Contribution"), scheme }),
    text("holding/codedPrinciples", {}, { ids: samples.idsOf("Contribution") }),
    text("holding/codedInstruments", {}, { ids: samples.idsOf("Contribution") }),
    text("holding/contributors", {}, { ids: samples.idsOf("Contributor").slice(0, 10) }),
    text("holding/principleItems", {}, { scheme }),
    text("holding/instrumentItems", {}, {}),
  ];
}

function subgraphTexts(samples: SeedSamples, text: TextOf): CypherText[] {
  const params = { ids: samples.idsOf("Contributor").slice(0, 20), onlyKnown: false, known: [""], limit: 1_000 };
  const instruments = { ...params, ids: samples.idsOf("Instrument").slice(0, 20) };
  return [
    text("subgraph/counted", { Near: "Contributor", Type: "HOLDS", Far: "Principle", counted: "mentions" }, params),
    text(
      "subgraph/listed",
      { Near: "Instrument", Type: "ENSHRINES", Far: "Principle", counted: "locators" },
      instruments,
    ),
    text("subgraph/uncounted", { Near: "Contributor", Type: "SUBMITTED", Far: "Contribution" }, params),
  ];
}

function ends({ From, To }: Names, samples: SeedSamples): { source: string; target: string }[] {
  const targets = samples.idsOf(To!);
  const sources = samples.idsOf(From!).slice(0, 5);
  return sources.flatMap((source, index) => (targets[index] === undefined ? [] : [{ source, target: targets[index] }]));
}
