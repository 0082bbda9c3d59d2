import { digestOf } from "../../domain/digestOf.ts";
import type { Transaction } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { contributorImage } from "../../seeds/image/contributorImage.ts";
import type { ContributorKind } from "../../seeds/records/ContributorRecord.ts";
import type { MappingRecord } from "../mapping/MappingRecord.ts";
import { lettersOf } from "../lettersOf.ts";
import type { Refusals } from "../Refusals.ts";
import type { Spot } from "../shape/Register.ts";
import { kindsIn } from "./kindsIn.ts";
import { plannedNode, type PlannedNode, type TableName } from "./PlannedNode.ts";
import { slugOf } from "./slugOf.ts";

interface KnownContributor {
  id: string;
  key: string;
  kind: string;
  names: string[];
  table: string;
}

interface PlannedContributor {
  key: string;
  kind: string;
  /** Where the table says its kind first; undefined where the graph says it. */
  kindSpot: Spot | undefined;
}

/** What people write between names; states that have one of these in their own name are known by it. */
const usualSeparators = [";", ",", "/", "|", "&", " and ", "\n"];

/** Finds the contributors that a table names: one of the graph with that key or exactly that name, else a new one of the kind that is given. */
export class ContributorPlanner {
  readonly nodes: PlannedNode[] = [];
  readonly #name: TableName;
  readonly #kindOf: ReturnType<typeof kindsIn>;
  readonly #defaultKind: string;
  readonly #separator: string | undefined;
  readonly #refusals: Refusals;
  readonly #byKey = new Map<string, KnownContributor>();
  readonly #byName = new Map<string, Set<KnownContributor>>();
  readonly #planned = new Map<string, PlannedContributor>();
  readonly #newKeys = new Set<string>();

  constructor(name: TableName, mapping: MappingRecord, refusals: Refusals, known: readonly KnownContributor[]) {
    this.#name = name;
    this.#kindOf = kindsIn(mapping);
    this.#defaultKind = mapping.defaults?.kind ?? "";
    this.#separator = mapping.contributorSeparator;
    this.#refusals = refusals;
    for (const contributor of known) {
      this.#byKey.set(contributor.key, contributor);
      for (const words of contributor.names)
        this.#byName.set(words, (this.#byName.get(words) ?? new Set()).add(contributor));
    }
  }

  static async over(transaction: Transaction, name: TableName, mapping: MappingRecord, refusals: Refusals) {
    const known = await transaction.run<KnownContributor>(statement("import/contributors"));
    return new ContributorPlanner(name, mapping, refusals, known);
  }

  /** How many of the contributors were in the graph before, from elsewhere. */
  get ofGraph(): number {
    return this.#planned.size - this.nodes.length;
  }

  /**
   * The keys of the contributors that a cell names, which are several only where the mapping says what stands between them. One kind
   * is the kind of all. Undefined where none is named, or one is refused.
   */
  keysOf(cell: string, kindCell: string, spot: Spot, kindSpot: Spot): string[] | undefined {
    const names = this.#parted(cell);
    const kinds = this.#parted(kindCell);
    if (kinds.length > 1 && kinds.length !== names.length) {
      this.#refuse(
        kindSpot,
        kindCell,
        `says ${kinds.length} kinds of ${names.length} contributors; write one for all, or one for each`,
      );
      return undefined;
    }
    if (cell !== "" && names.length === 0)
      this.#refuse(spot, cell, "names no contributor; say who submitted the document");
    const keys = names.map((name, at) => this.#keyOf(name, kinds[at] ?? kinds[0] ?? "", spot, kindSpot));
    const known = keys.filter((key) => key !== undefined);
    if (names.length === 0 || known.length < names.length) return undefined;
    if (new Set(known).size === known.length) return known;
    this.#refuse(spot, cell, "names one contributor twice; once is enough");
    return undefined;
  }

  #parted(cell: string): string[] {
    const parts = this.#separator === undefined ? [cell] : cell.split(this.#separator).map((part) => part.trim());
    return parts.filter((part) => part !== "");
  }

  #keyOf(words: string, kindCell: string, spot: Spot, kindSpot: Spot): string | undefined {
    const kind = kindCell === "" ? "" : this.#kindOf(kindCell);
    if (typeof kind !== "string") {
      this.#refuse(kindSpot, kindCell, kind.problem);
      return undefined;
    }
    const planned = this.#planned.get(words) ?? this.#plan(words, kind, spot, kindSpot);
    if (planned === undefined) return undefined;
    if (kind !== "" && kind !== planned.kind)
      this.#refuse(
        kindSpot,
        kindCell,
        planned.kindSpot === undefined
          ? `contradicts the graph, where ${words} is ${planned.kind}; correct it, or write the key of the contributor that is meant`
          : `contradicts row ${planned.kindSpot.row}, column ${lettersOf(planned.kindSpot.column)}, where ${words} is ${planned.kind}; give one kind, or two names`,
      );
    return planned.key;
  }

  #plan(words: string, kind: string, spot: Spot, kindSpot: Spot): PlannedContributor | undefined {
    const named = [...(this.#byName.get(words) ?? [])];
    const known = this.#byKey.get(words) ?? named[0];
    if (named.length > 1 && !this.#byKey.has(words)) {
      const keys = named.map(({ key }) => key).join(", ");
      this.#refuse(spot, words, `is the name of several contributors; write one of the keys ${keys}`);
      return undefined;
    }
    const isOurs = known === undefined || known.table === this.#name.table;
    const planned = isOurs
      ? this.#planNew(words, known?.key, kind || this.#defaultKind, spot, kindSpot)
      : { key: known.key, kind: known.kind, kindSpot: undefined };
    if (planned !== undefined) this.#planned.set(words, planned);
    return planned;
  }

  #planNew(
    words: string,
    known: string | undefined,
    kind: string,
    spot: Spot,
    kindSpot: Spot,
  ): PlannedContributor | undefined {
    if (kind === "") {
      this.#refuse(
        spot,
        words,
        "is not in the graph yet, and no kind is given; add a column `kind`, or a default in a mapping file",
      );
      return undefined;
    }
    const joint = this.#jointIn(words);
    if (joint !== undefined) {
      this.#refuse(spot, words, joint);
      return undefined;
    }
    const slug = slugOf(words);
    const isFree = !this.#byKey.has(slug) && !this.#newKeys.has(slug);
    const key = known ?? (isFree ? slug : `${slug}-${digestOf(words).slice(0, 6)}`);
    const source = { citation: this.#name.source, certainty: "REPORTED" } as const;
    this.#newKeys.add(key);
    const contributor = { key, kind: kind as ContributorKind, names: { en: words }, partyTo: [], source };
    this.nodes.push(plannedNode(contributorImage(contributor).nodes[0]!, [], this.#name));
    return { key, kind, kindSpot };
  }

  /** A new name made of known ones is a joint submission, whose contributors must not become one. */
  #jointIn(words: string): string | undefined {
    // Who says what parts names has said that nothing else does.
    if (this.#separator !== undefined) return undefined;
    for (const separator of usualSeparators) {
      const parts = words.split(separator).map((part) => part.trim());
      const areKnown = parts.every(
        (part) => this.#byKey.has(part) || this.#byName.has(part) || this.#planned.has(part),
      );
      if (parts.length > 1 && areKnown)
        return `names ${parts.length} contributors that are known; say \`contributorSeparator: ${JSON.stringify(separator)}\` in a mapping file`;
    }
    return undefined;
  }

  #refuse({ row, column }: Spot, value: string, reason: string): void {
    this.#refusals.add(row, column, value, reason);
  }
}
