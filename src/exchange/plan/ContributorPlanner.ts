import { digestOf } from "../../domain/digestOf.ts";
import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { contributorImage } from "../../seeds/image/contributorImage.ts";
import type { ContributorKind } from "../../seeds/records/ContributorRecord.ts";
import type { NewContributor } from "../ImportReport.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import type { Refusals } from "../Refusals.ts";
import type { Spot } from "../shape/Register.ts";
import { kindsIn } from "./kindsIn.ts";
import { type KnownContributor, KnownContributors } from "./KnownContributors.ts";
import { plannedNode, type PlannedNode, type TableName } from "./PlannedNode.ts";
import { slugOf } from "./slugOf.ts";

interface PlannedContributor {
  key: string;
  kind: string;
  row: number;
}

/** Finds the contributors that a table names: the one of the graph with exactly that name, or else that key; else a new one of the kind that is given. */
export class ContributorPlanner {
  readonly nodes: PlannedNode[] = [];
  /** Those that the graph did not know. */
  readonly made: NewContributor[] = [];
  readonly #name: TableName;
  readonly #kindOf: ReturnType<typeof kindsIn>;
  readonly #defaultKind: string;
  readonly #refusals: Refusals;
  readonly #known: KnownContributors;
  readonly #byName = new Map<string, PlannedContributor>();
  readonly #byKey = new Map<string, PlannedContributor>();

  constructor(name: TableName, mapping: MappingRecord, refusals: Refusals, known: readonly KnownContributor[]) {
    this.#name = name;
    this.#kindOf = kindsIn(mapping);
    this.#defaultKind = mapping.defaults?.kind ?? "";
    this.#refusals = refusals;
    this.#known = new KnownContributors(known);
  }

  static async over(transaction: Transaction, name: TableName, mapping: MappingRecord, refusals: Refusals) {
    const known = await transaction.run<KnownContributor>(statement("import/contributors"));
    return new ContributorPlanner(name, mapping, refusals, known);
  }

  /** How many of the contributors were in the graph before, from elsewhere. */
  get ofGraph(): number {
    return this.#byKey.size - this.nodes.length;
  }

  /** Ids of those that this very table brought before and has not named so far. */
  get unnamed(): string[] {
    const ours = this.#known.all.filter(({ table }) => table === this.#name.table);
    return ours.filter(({ key }) => !this.#byKey.has(key)).map(({ id }) => id);
  }

  /** The key of the contributor with this name; undefined where it is refused. */
  keyOf(words: string, kindCell: string, spot: Spot): string | undefined {
    const kind = kindCell === "" ? "" : this.#kindOf(kindCell);
    if (typeof kind !== "string") {
      this.#refuse(spot, kindCell, kind.problem);
      return undefined;
    }
    // An accent may be a letter of its own or a part of one: no reader sees the difference.
    const name = words.normalize();
    const planned = this.#byName.get(name) ?? this.#plan(name, kind, spot);
    if (planned === undefined) return undefined;
    if (kind !== "" && kind !== planned.kind)
      this.#refuse(
        spot,
        kindCell,
        planned.row === 0
          ? `contradicts the graph, where ${words} is ${planned.kind}; correct it, or write the key of the contributor that is meant`
          : `contradicts row ${planned.row}, where ${words} is ${planned.kind}; give one kind, or two names`,
      );
    return planned.key;
  }

  #plan(name: string, kind: string, spot: Spot): PlannedContributor | undefined {
    const [known, ...others] = this.#known.named(name);
    if (known !== undefined && others.length > 0) {
      const keys = [known, ...others].map(({ key }) => key).join(", ");
      this.#refuse(spot, name, `is the name of several contributors; write one of the keys ${keys}`);
      return undefined;
    }
    const planned = known === undefined ? this.#planNew(name, kind, spot) : this.#planKnown(known, kind, spot);
    if (planned === undefined) return undefined;
    this.#byName.set(name, planned);
    this.#byKey.set(planned.key, planned);
    return planned;
  }

  /** One of another source stays as it is; one of this very table is told anew, under the name that it has there. */
  #planKnown(known: KnownContributor, kind: string, spot: Spot): PlannedContributor {
    const planned = this.#byKey.get(known.key);
    if (planned !== undefined) return planned;
    if (known.table !== this.#name.table) return { key: known.key, kind: known.kind, row: 0 };
    return this.#put(known.key, known.names[0]!.normalize(), kind || this.#defaultKind || known.kind, spot);
  }

  #planNew(name: string, givenKind: string, spot: Spot): PlannedContributor | undefined {
    const kind = givenKind || this.#defaultKind;
    const near = this.#known.nearTo(name);
    if (kind === "") {
      const meant = near === undefined ? "" : `; did you mean "${near.name}" (${near.key})?`;
      this.#refuse(
        spot,
        name,
        `is not in the graph yet, and no kind is given; add a column \`kind\`, or a default in a mapping file${meant}`,
      );
      return undefined;
    }
    const key = this.#freshKey(name);
    this.made.push({ key, name, near });
    return this.#put(key, name, kind, spot);
  }

  #freshKey(name: string): string {
    const [slug, digest] = [slugOf(name), digestOf(name)];
    const isTaken = (key: string) => this.#known.hasKey(key) || this.#byKey.has(key);
    return [slug, `${slug}-${digest.slice(0, 6)}`].find((key) => !isTaken(key)) ?? `${slug}-${digest}`;
  }

  #put(key: string, name: string, kind: string, { row }: Spot): PlannedContributor {
    const source = { citation: this.#name.source, certainty: "REPORTED" } as const;
    const contributor = { key, kind: kind as ContributorKind, names: { en: name }, partyTo: [], source };
    this.nodes.push(plannedNode(contributorImage(contributor).nodes[0]!, [], this.#name));
    return { key, kind, row };
  }

  #refuse({ row, column }: Spot, value: string, reason: string): void {
    this.#refusals.add(row, column, value, reason);
  }
}
