import type { Read } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { TableName } from "./columnsOf.ts";
import type { IdIndex } from "./IdIndex.ts";
import { Links } from "./Links.ts";
import type {
  EnshrinementColumns,
  LinkColumns,
  LinkName,
  MatchColumns,
  PartyColumns,
  ReadingColumns,
  SnapshotParts,
  StoredLinks,
  Tables,
} from "./Snapshot.ts";
import { byText } from "../text/byText.ts";

type Ends = readonly [from: TableName, to: TableName];

const ends: Record<LinkName, Ends> = {
  submitters: ["contribution", "contributor"],
  parties: ["contributor", "instrument"],
  enshrinements: ["instrument", "principle"],
  provisionPrinciples: ["provision", "principle"],
  wholes: ["instrument", "instrument"],
  broader: ["principle", "principle"],
  related: ["principle", "principle"],
  confused: ["principle", "principle"],
  exactMatch: ["principle", "principle"],
  closeMatch: ["principle", "principle"],
  broadMatch: ["principle", "principle"],
  cited: ["evidence", "provision"],
  advances: ["evidence", "principle"],
  invokedInstruments: ["evidence", "instrument"],
  invokedProvisions: ["evidence", "provision"],
  contributionReadings: ["contribution", "scheme"],
  instrumentReadings: ["instrument", "scheme"],
};

/** Which lists of ids in the rows of a table are links. */
const listed: Partial<Record<TableName, Readonly<Record<string, LinkName>>>> = {
  contribution: { contributors: "submitters" },
  provision: { principles: "provisionPrinciples" },
  instrument: { partOf: "wholes" },
  principle: {
    broader: "broader",
    related: "related",
    confused: "confused",
  },
  evidence: { advances: "advances", invokes: "invokedInstruments" },
};

const atOnce = 100;

interface LinkRow {
  source: string;
  target: string;
}

/** Gathers the links of a snapshot: those that come as lists of ids with the rows of a table, and those that say more of themselves. */
export class LinkReader {
  readonly #pairs = new Map<LinkName, [source: string, target: string][]>();

  constructor(
    readonly read: Read,
    readonly indexes: Partial<Record<TableName, IdIndex>>,
  ) {}

  /** Takes the lists of ids of a row. */
  note(table: TableName, row: Readonly<Record<string, unknown>> & { id: string }): void {
    for (const [column, name] of Object.entries(listed[table] ?? {})) {
      const targets = row[column] as string[] | null | undefined;
      for (const target of new Set(targets ?? []))
        this.#pair(
          name === "invokedInstruments" && target.startsWith("provision:") ? "invokedProvisions" : name,
          row.id,
          target,
        );
    }
  }

  /** Takes the links of evidence of a snapshot from before, whose rows are taken over. */
  copy({ tables, links }: SnapshotParts, from: number, to: number): void {
    for (const name of ["advances", "invokedInstruments", "invokedProvisions"] as const)
      for (let row = from; row < to; row++)
        for (const target of links[name].of(row))
          this.#pair(name, tables.evidence.columns.id.at(row)!, tables[ends[name][1]].columns.id.at(target)!);
  }

  async finish(
    tables: Tables,
    contributions: readonly string[],
  ): Promise<{ links: StoredLinks; linkColumns: LinkColumns }> {
    const parties = await this.#rows<PartyColumns>("parties", idsOf(tables, "contributor"));
    const enshrinements = await this.#rows<EnshrinementColumns>("enshrinements", idsOf(tables, "instrument"));
    const cited = await this.#rows<{ expanded: boolean; position: number }>("citedProvisions", contributions);
    cited.sort((a, b) => a.position - b.position);
    const contributionReadings = await this.#rows<ReadingColumns>("contributionReadings", contributions);
    const instrumentReadings = await this.#rows<ReadingColumns>("instrumentReadings", idsOf(tables, "instrument"));
    const matches = await this.#matches(idsOf(tables, "principle"));
    const rows: Partial<Record<LinkName, LinkRow[]>> = {
      parties,
      enshrinements,
      cited,
      contributionReadings,
      instrumentReadings,
      ...matches,
    };
    const links = Object.fromEntries(
      (Object.keys(ends) as LinkName[]).map((name) => [name, this.#linksOf(name, rows[name], tables)]),
    );
    return {
      links: links as unknown as StoredLinks,
      linkColumns: {
        parties: parties.map(withoutEnds),
        enshrinements: enshrinements.map(withoutEnds),
        cited: {
          expanded: Uint8Array.from(cited, (link) => Number(link.expanded)),
          position: Int32Array.from(cited, (link) => link.position),
        },
        contributionReadings: contributionReadings.map(withoutEnds),
        instrumentReadings: instrumentReadings.map(withoutEnds),
        exactMatch: matches.exactMatch.map(withoutEnds),
        closeMatch: matches.closeMatch.map(withoutEnds),
        broadMatch: matches.broadMatch.map(withoutEnds),
      },
    };
  }

  #pair(name: LinkName, source: string, target: string): void {
    const pairs = this.#pairs.get(name);
    if (pairs === undefined) this.#pairs.set(name, [[source, target]]);
    else pairs.push([source, target]);
  }

  /** What is the same, or nearly, is so from both ends, whichever says it. */
  async #matches(ids: readonly string[]) {
    const rowsOf = (Type: string) => this.#rows<MatchColumns>("matches", ids, { Type });
    return {
      exactMatch: bothWays(await rowsOf("EXACT_MATCH")),
      closeMatch: bothWays(await rowsOf("CLOSE_MATCH")),
      broadMatch: await rowsOf("BROAD_MATCH"),
    };
  }

  async #rows<Columns>(file: string, ids: readonly string[], names = {}): Promise<(LinkRow & Columns)[]> {
    const found: (LinkRow & Columns)[] = [];
    for (let start = 0; start < ids.length; start += atOnce)
      for (const row of await this.read<LinkRow & Columns>(statement(`snapshot/${file}`, names), {
        ids: ids.slice(start, start + atOnce),
      }))
        found.push(row);
    return found.sort(byEnds);
  }

  #linksOf(name: LinkName, rows: readonly LinkRow[] | undefined, tables: Tables): Links {
    const [from, to] = ends[name];
    const [sources, targets] = [this.indexes[from]!, this.indexes[to]!];
    const pairs = rows?.map(({ source, target }) => [source, target] as const) ?? this.#pairs.get(name) ?? [];
    const numbered = pairs.map(
      ([source, target], number) => [sources.rowOf(source), targets.rowOf(target), number] as const,
    );
    // Lists of ids come in any order; those that say more of themselves are sorted already.
    if (rows === undefined) numbered.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return Links.of(
      numbered.map(([source]) => source),
      numbered.map(([, target]) => target),
      tables[from].count,
      tables[to].count,
    );
  }
}

function byEnds(a: LinkRow, b: LinkRow): number {
  return byText(a.source, b.source) || byText(a.target, b.target);
}

const surestFirst = ["VERIFIED", "REPORTED", "UNCERTAIN"];

/** Each pair once from either end; where both ends say it, the surer one counts. */
function bothWays(rows: readonly (LinkRow & MatchColumns)[]): (LinkRow & MatchColumns)[] {
  const pairs = new Map<string, LinkRow & MatchColumns>();
  const both = rows.flatMap((row) => [row, { ...row, source: row.target, target: row.source }]);
  const rank = ({ certainty }: MatchColumns) => surestFirst.indexOf(certainty);
  for (const row of both.toSorted((a, b) => rank(b) - rank(a))) pairs.set(`${row.source} ${row.target}`, row);
  return [...pairs.values()].sort(byEnds);
}

function idsOf(tables: Tables, name: TableName): string[] {
  const { columns, count } = tables[name];
  return Array.from({ length: count }, (_none, row) => columns.id.at(row)!);
}

function withoutEnds<Columns extends object>({ source: _source, target: _target, ...columns }: LinkRow & Columns) {
  return columns as unknown as Columns;
}
