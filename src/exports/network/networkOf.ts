import { type Counted, held, invoked } from "../../snapshot/derived.ts";
import type { ExportSource } from "../ExportSource.ts";
import { addressOf } from "../rdf/addresses.ts";
import type { Scope } from "../Scope.ts";
import { whichDataInWords } from "../whichData.ts";

export interface NetworkNode {
  id: string;
  label: string;
  type: "CONTRIBUTOR" | "INSTRUMENT" | "PRINCIPLE";
  kind: string | null;
  region: string | null;
  year: number | null;
  url: string;
}

export interface NetworkEdge {
  source: string;
  target: string;
  relation: "BROADER" | "ENSHRINES" | "HOLDS" | "INVOKES" | "PARTY_TO";
  /** Pieces of accepted evidence behind it; 1 for what is a fact of its own. */
  weight: number;
  /** Dates of the first and last document behind it, or of the act; as precisely as they are known. */
  first: string | null;
  last: string | null;
}

const losses =
  "Who holds which principle and cites which instrument, in accepted evidence in the contributor's own voice; parties, principles that instruments state, and broader principles. Left out are documents, words, stances other than affirmation, recommendations and provisions; the tables of the same export hold them.";

/** What a network leaves out and which data it shows, in the words that its files say it in. Evidence that is not accepted is in none. */
export function networkAbout(source: ExportSource, { contributions }: Scope): string {
  return `${losses} ${whichDataInWords(source, contributions === undefined ? {} : { contributions })}`;
}

export function nodesOf({ snapshot: { tables }, base }: ExportSource): NetworkNode[] {
  const { contributor, instrument, principle } = tables;
  const every = <One>(count: number, make: (row: number) => One) =>
    Array.from({ length: count }, (_none, row) => make(row));
  const node = (id: string, label: string | null, own: Omit<NetworkNode, "id" | "label" | "url">): NetworkNode => {
    return { id, label: label ?? id, url: base + addressOf(id), ...own };
  };
  const nothing = { kind: null, region: null, year: null };
  return [
    ...every(contributor.count, (row) => {
      const { id, name, kind, regionalGroup } = contributor.columns;
      const own = { type: "CONTRIBUTOR", kind: kind.at(row), region: regionalGroup.at(row), year: null } as const;
      return node(id.at(row)!, name.at(row), own);
    }),
    ...every(instrument.count, (row) => {
      const { id, title, kind, year } = instrument.columns;
      const adopted = year.at(row);
      const own = { type: "INSTRUMENT", kind: kind.at(row), region: null } as const;
      return node(id.at(row)!, title.at(row), { ...own, year: adopted === null ? null : Number(adopted) });
    }),
    ...every(principle.count, (row) => {
      const { id, label } = principle.columns;
      return node(id.at(row)!, label.at(row), { type: "PRINCIPLE", ...nothing });
    }),
  ];
}

export function* edgesOf(source: ExportSource, scope: Scope): Generator<NetworkEdge> {
  const { snapshot } = source;
  const { tables, links, linkColumns } = snapshot;
  const [people, texts, principles] = [tables.contributor, tables.instrument, tables.principle].map(
    ({ columns }) => columns.id,
  );
  yield* counted(source, scope, snapshot.get(held), "HOLDS");
  yield* counted(source, scope, snapshot.get(invoked), "INVOKES");
  const once = { weight: 1, first: null, last: null };
  for (let row = 0; row < tables.contributor.count; row++)
    for (let at = links.parties.starts[row]!; at < links.parties.starts[row + 1]!; at++) {
      const { date } = linkColumns.parties[links.parties.numbers[at]!]!;
      const ends = { source: people!.at(row)!, target: texts!.at(links.parties.targets[at]!)! };
      yield { ...ends, relation: "PARTY_TO", weight: 1, first: date, last: date };
    }
  for (let row = 0; row < tables.instrument.count; row++)
    for (const stated of links.enshrinements.of(row))
      yield { source: texts!.at(row)!, target: principles!.at(stated)!, relation: "ENSHRINES", ...once };
  for (let row = 0; row < tables.principle.count; row++)
    for (const above of links.broader.of(row))
      yield { source: principles!.at(row)!, target: principles!.at(above)!, relation: "BROADER", ...once };
}

/** By contributor and item, over the documents of the scope. */
function counted(
  { snapshot: { tables, links } }: ExportSource,
  { contributions }: Scope,
  { ofContributions }: Counted,
  relation: "HOLDS" | "INVOKES",
): NetworkEdge[] {
  const items = (relation === "HOLDS" ? tables.principle : tables.instrument).columns.id;
  const { key, date } = tables.contribution.columns;
  const edges = new Map<string, NetworkEdge>();
  for (let document = 0; document < tables.contribution.count; document++) {
    if (contributions !== undefined && !contributions.has(key.at(document)!)) continue;
    const { starts, targets, numbers } = ofContributions.links;
    for (const contributor of links.submitters.of(document))
      for (let at = starts[document]!; at < starts[document + 1]!; at++) {
        const ends = { source: tables.contributor.columns.id.at(contributor)!, target: items.at(targets[at]!)! };
        const name = `${ends.source} ${ends.target}`;
        const edge = edges.get(name) ?? { ...ends, relation, weight: 0, first: null, last: null };
        edges.set(name, withDocument(edge, ofContributions.evidence[numbers[at]!]!, date.at(document)));
      }
  }
  return [...edges].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}

function withDocument(edge: NetworkEdge, evidence: number, date: string | null): NetworkEdge {
  const { first, last, weight } = edge;
  return {
    ...edge,
    weight: weight + evidence,
    first: first === null || (date !== null && date < first) ? date : first,
    last: last === null || (date !== null && date > last) ? date : last,
  };
}
