import { digestOf } from "../../../text/digestOf.ts";
import type { Transaction } from "../../../graph/Graph.ts";
import { statement } from "../../../graph/statements.ts";
import type { NewContributor } from "../ImportReport.ts";
import type { MappingRecord } from "../../../sources/tables/mapping/MappingRecord.ts";
import { lettersOf } from "../../../sources/tables/lettersOf.ts";
import type { Refusals } from "../../../sources/tables/Refusals.ts";
import type { Spot } from "../../../sources/tables/shape/Register.ts";
import { kindsIn } from "./kindsIn.ts";
import { type KnownContributor, KnownContributors } from "./KnownContributors.ts";
import type { TableName } from "./TableName.ts";
import { OwnContributors } from "./OwnContributors.ts";
import { slugOf } from "./slugOf.ts";
import { unknownState } from "./unknownState.ts";

interface PlannedContributor {
  key: string;
  kind: string;
  /** Where the table says its kind first; undefined where the graph says it. */
  kindSpot: Spot | undefined;
}

/** What people write between names; states that have one of these in their own name are known by it. */
const usualSeparators = [";", ",", "/", "|", "&", " and ", "\n"];

/** Finds the contributors that a table names: the one of the graph with exactly that name, or else that key; else a new one of the kind that is given. */
export class ContributorPlanner {
  /** Those that the table brings or brought: what it says of them. */
  readonly own: OwnContributors;
  /** Those that the graph did not know. */
  readonly made: NewContributor[] = [];
  readonly #name: TableName;
  readonly #kindOf: ReturnType<typeof kindsIn>;
  readonly #defaultKind: string;
  readonly #separator: string | undefined;
  readonly #refusals: Refusals;
  readonly #known: KnownContributors;
  readonly #byName = new Map<string, PlannedContributor>();
  readonly #byKey = new Map<string, PlannedContributor>();

  constructor(name: TableName, mapping: MappingRecord, refusals: Refusals, known: readonly KnownContributor[]) {
    this.#name = name;
    this.own = new OwnContributors(name);
    this.#kindOf = kindsIn(mapping);
    this.#defaultKind = mapping.defaults?.kind ?? "";
    this.#separator = mapping.contributorSeparator;
    this.#refusals = refusals;
    this.#known = new KnownContributors(known);
  }

  static async over(transaction: Transaction, name: TableName, mapping: MappingRecord, refusals: Refusals) {
    const known = await transaction.run<KnownContributor>(statement("import/contributors"));
    return new ContributorPlanner(name, mapping, refusals, known);
  }

  /** How many of the contributors were in the graph before, from elsewhere. */
  get ofGraph(): number {
    return this.#byKey.size - this.own.count;
  }

  /** Ids of those that this very table brought before and has not named so far. */
  get unnamed(): string[] {
    const ours = this.#known.all.filter(({ owners }) => owners.includes(this.#name.owner));
    return ours.filter(({ key }) => !this.#byKey.has(key)).map(({ id }) => id);
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
    // An accent may be a letter of its own or a part of one: no reader sees the difference.
    const name = words.normalize();
    const planned = this.#byName.get(name) ?? this.#plan(name, kind, spot, kindSpot);
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

  #plan(name: string, kind: string, spot: Spot, kindSpot: Spot): PlannedContributor | undefined {
    const [exact, ...others] = this.#known.named(name);
    const known = exact ?? (kind === "" || kind === "STATE" ? this.#known.stateNamed(name) : undefined);
    if (known !== undefined && others.length > 0) {
      const keys = [known, ...others].map(({ key }) => key).join(", ");
      this.#refuse(spot, name, `is the name of several contributors; write one of the keys ${keys}`);
      return undefined;
    }
    const planned =
      known === undefined ? this.#planNew(name, kind, spot, kindSpot) : this.#planKnown(known, kind, kindSpot);
    if (planned === undefined) return undefined;
    this.#byName.set(name, planned);
    this.#byKey.set(planned.key, planned);
    return planned;
  }

  /** One of another source stays as it is; one of this very table is rewritten, under the name that it has there. */
  #planKnown(known: KnownContributor, kind: string, kindSpot: Spot): PlannedContributor {
    const planned = this.#byKey.get(known.key);
    if (planned !== undefined) return planned;
    if (!known.owners.includes(this.#name.owner)) return { key: known.key, kind: known.kind, kindSpot: undefined };
    return this.#put(known.key, known.names[0]!.normalize(), kind || this.#defaultKind || known.kind, kindSpot);
  }

  #planNew(name: string, givenKind: string, spot: Spot, kindSpot: Spot): PlannedContributor | undefined {
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
    const refused = kind === "STATE" ? unknownState(near) : this.#jointIn(name);
    if (refused !== undefined) {
      this.#refuse(spot, name, refused);
      return undefined;
    }
    const key = this.#freshKey(name);
    this.made.push({ key, name, near });
    return this.#put(key, name, kind, kindSpot, this.#isAmbiguous(name));
  }

  /** Whether in a graph that has all that comes before it, it would be found by a key, or taken for a joint submission. */
  #isAmbiguous(name: string): boolean {
    const parts = usualSeparators.flatMap((separator) => name.split(separator));
    return [name, ...parts].some((part) => this.#byKey.has(part.trim()));
  }

  #freshKey(name: string): string {
    const [slug, digest] = [slugOf(name), digestOf(name)];
    const isTaken = (key: string) => this.#known.hasKey(key) || this.#byKey.has(key);
    return [slug, `${slug}-${digest.slice(0, 6)}`].find((key) => !isTaken(key)) ?? `${slug}-${digest}`;
  }

  #put(key: string, name: string, kind: string, kindSpot: Spot, isAmbiguous = false): PlannedContributor {
    this.own.add({ key, name, kind }, isAmbiguous);
    return { key, kind, kindSpot };
  }

  /** A new name made of known ones is a joint submission, whose contributors must not become one. */
  #jointIn(name: string): string | undefined {
    // Who says what parts names has said that nothing else does.
    if (this.#separator !== undefined) return undefined;
    const isKnown = (part: string) => this.#byName.has(part) || this.#known.named(part).length > 0;
    for (const separator of usualSeparators) {
      const parts = name.split(separator).map((part) => part.trim());
      if (parts.length > 1 && parts.every(isKnown))
        return `names ${parts.length} contributors that are known; say \`contributorSeparator: ${JSON.stringify(separator)}\` in a mapping file`;
    }
    return undefined;
  }

  #refuse({ row, column }: Spot, value: string, reason: string): void {
    this.#refusals.add(row, column, value, reason);
  }
}
