import type { Read } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import type { Label, ModelEdge, ModelNode } from "../model/ModelNode.ts";
import { releaseId } from "../model/release.ts";
import type { TableName } from "../snapshot/columnsOf.ts";
import type { Snapshot } from "../snapshot/Snapshot.ts";
import { storedEdges, storedNodes } from "../writing/stored.ts";

/** Texts are the largest thing that a graph holds: few of them stand in memory at once. */
const thingsAtOnce = 100;

/** Stands for an address that nobody gave: the top-level domain is reserved, so no name in it is anybody's. */
export const nowhere = "https://concordance.invalid/";

type StoredLabel =
  "Contributor" | "Process" | "Question" | "Contribution" | "Scheme" | "Principle" | "Instrument" | "Provision";

/** What exports read: the snapshot, and by id what it does not hold. Things are read once and kept as long as the source. */
export class ExportSource {
  readonly #things = new Map<StoredLabel, Promise<readonly ModelNode[]>>();
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

  /** All things of a label as they are stored, in the order of their keys, without texts. */
  things(label: StoredLabel): Promise<readonly ModelNode[]> {
    let things = this.#things.get(label);
    if (things === undefined) {
      things = this.#read(label);
      this.#things.set(label, things);
      // A graph that was away may be back.
      things.catch(() => this.#things.delete(label));
    }
    return things;
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

  async #read(label: StoredLabel): Promise<ModelNode[]> {
    const { columns, count } = this.snapshot.tables[label.toLowerCase() as TableName];
    const ids = Array.from({ length: count }, (_none, row) => columns.id.at(row)!);
    const things: ModelNode[] = [];
    for (let start = 0; start < ids.length; start += thingsAtOnce) {
      const piece = ids.slice(start, start + thingsAtOnce);
      const found = await storedNodes({ run: (asked, params) => this.read(asked, params ?? {}) }, label, piece);
      const byId = new Map(found.map((thing) => [thing.id, thing]));
      for (const id of piece) {
        const thing = byId.get(id);
        if (thing !== undefined)
          things.push({
            ...thing,
            properties: { ...thing.properties, text: label === "Question" ? thing.properties["text"]! : null },
          });
      }
    }
    return things;
  }
}
