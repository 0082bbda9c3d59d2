import type { Read } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { type EdgeSort, sortsDeclaredBy } from "../model/edges.ts";
import type { Label, ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { releaseId } from "../model/release.ts";
import type { TableName } from "../snapshot/columnsOf.ts";
import type { Snapshot } from "../snapshot/Snapshot.ts";
import { groupBy } from "../text/groupBy.ts";
import { storedEdges, storedNodes } from "../writing/stored.ts";

/** Texts are the largest thing that a graph holds: few of them stand in memory at once. */
const thingsAtOnce = 100;
/** So many of what was read lately is kept: a small graph is read once, of a large one no more than this stands in memory. */
const mostPages = 20;

/** Stands for an address that nobody gave: the top-level domain is reserved, so no name in it is anybody's. */
export const nowhere = "https://concordance.invalid/";

type StoredLabel =
  "Contributor" | "Process" | "Question" | "Contribution" | "Scheme" | "Principle" | "Instrument" | "Provision";

/** Undefined where a thing was removed since the snapshot was read. */
type Page = Promise<readonly (ModelNode | undefined)[]>;

/** What exports read: the snapshot, and by id what it does not hold. */
export class ExportSource {
  /** Things by label and place, the one read last at the end. */
  readonly #pages = new Map<string, Page>();
  #isBaseRead = false;
  readonly #kept = new Map<unknown, unknown>();

  constructor(
    readonly snapshot: Snapshot,
    readonly read: Read,
    private readonly site: string = nowhere,
  ) {}

  /** Where the site stands, with a slash at its end: what is exported is named by where it stands there. */
  get base(): string {
    this.#isBaseRead = true;
    return this.site;
  }

  /** Whether something was named by addresses of a site that nobody gave. */
  get leadsNowhere(): boolean {
    return this.#isBaseRead && this.site === nowhere;
  }

  /**
   * Things of a label as they are stored, without texts: all in the order of their keys, or those of these rows of the snapshot. Reading
   * what they declare of others takes longer than they do: who does not need it leaves it out.
   */
  async *things(
    label: StoredLabel,
    { rows, withEdges = true }: { rows?: Iterable<number> | undefined; withEdges?: boolean } = {},
  ): AsyncGenerator<ModelNode> {
    const { count } = this.snapshot.tables[tableOf(label)];
    let [number, page]: [number, Awaited<Page>] = [-1, []];
    for (const row of rows ?? Array(count).keys()) {
      const wanted = Math.floor(row / thingsAtOnce);
      if (wanted !== number) [number, page] = [wanted, await this.#page(label, wanted, withEdges)];
      const thing = page[row % thingsAtOnce];
      if (thing !== undefined) yield thing;
    }
  }

  /** What `make` makes of this source, made once; the maker is the name under which it is kept. */
  get<Value>(make: (source: ExportSource) => Value): Value {
    if (!this.#kept.has(make)) {
      const made = make(this);
      this.#kept.set(make, made);
      if (made instanceof Promise) made.catch(() => this.#kept.delete(make));
    }
    return this.#kept.get(make) as Value;
  }

  /** Relationships that go out from these, with what stands in them. */
  edges(from: Label, type: string, to: Label, ids: readonly string[]): Promise<ModelEdge[]> {
    return storedEdges({ run: (asked, params) => this.read(asked, params ?? {}) }, { from, type, to, by: "from" }, ids);
  }

  /** For each of the things, or of those of these rows, the relationships of one sort that it declares; things without any are left out. */
  async *edgesOfEach(sort: EdgeSort, rows?: Iterable<number>): AsyncGenerator<ModelEdge[]> {
    const label = (sort.by === "to" ? sort.to : sort.from) as StoredLabel;
    const { columns, count } = this.snapshot.tables[tableOf(label)];
    let ids: string[] = [];
    const read = async () => {
      const edges = await storedEdges({ run: (asked, params) => this.read(asked, params ?? {}) }, sort, ids);
      const byThing = groupBy(edges, ({ source, target }) => (sort.by === "to" ? target : source));
      return ids.flatMap((id) => (byThing.has(id) ? [byThing.get(id)!] : []));
    };
    for (const row of rows ?? Array(count).keys()) {
      if (ids.push(columns.id.at(row)!) < thingsAtOnce) continue;
      yield* await read();
      ids = [];
    }
    yield* await read();
  }

  /** The text of a contribution; null where it is not held. */
  async textOf(id: string): Promise<string | null> {
    const [row] = await this.read<{ text: string | null }>(statement("exports/text"), { id });
    return row?.text ?? null;
  }

  /** Rejects where somebody wrote into the graph since the snapshot was read: two states would stand in one export. */
  async refuseChanged(): Promise<void> {
    const [row] = await this.read<{ dataVersion: string }>(statement("service/dataVersion"), { id: releaseId });
    if ((row?.dataVersion ?? "") === this.snapshot.dataVersion) return;
    throw new Error("The graph was changed while it was exported. Nothing was kept; export it again.");
  }

  #page(label: StoredLabel, number: number, withEdges: boolean): Page {
    const name = `${label} ${number} ${withEdges}`;
    const page = this.#pages.get(name) ?? this.#read(label, number * thingsAtOnce, withEdges);
    this.#pages.delete(name);
    this.#pages.set(name, page);
    // A graph that was away may be back.
    page.catch(() => this.#pages.delete(name));
    if (this.#pages.size > mostPages) this.#pages.delete(this.#pages.keys().next().value!);
    return page;
  }

  async #read(label: StoredLabel, start: number, withEdges: boolean): Page {
    const { columns, count } = this.snapshot.tables[tableOf(label)];
    const length = Math.min(thingsAtOnce, count - start);
    const ids = Array.from({ length }, (_none, at) => columns.id.at(start + at)!);
    const sorts = withEdges ? sortsDeclaredBy(label) : [];
    const found = await storedNodes({ run: (asked, params) => this.read(asked, params ?? {}) }, label, ids, sorts);
    const byId = new Map(found.map((thing) => [thing.id, label === "Question" ? thing : withoutText(thing)]));
    return ids.map((id) => byId.get(id));
  }
}

function withoutText(thing: ModelNode): ModelNode {
  return { ...thing, properties: { ...thing.properties, text: null } };
}

function tableOf(label: StoredLabel): TableName {
  return label.toLowerCase() as TableName;
}
