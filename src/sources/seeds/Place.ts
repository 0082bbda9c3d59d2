import { isCollection, isNode, isScalar, type Pair, type YAMLMap } from "yaml";
import type { SeedFault } from "./SeedFaults.ts";

/** What a place needs of its file: its name, its lines, and where faults are gathered. */
export interface PlacedFile {
  readonly name: string;
  lineAt(offset: number): number;
  readonly faults: SeedFault[];
}

/** Where a record stands; it knows how to say what is wrong there. Lines are looked up only when a fault is found. */
export class Place {
  constructor(
    readonly file: PlacedFile,
    readonly node: YAMLMap | undefined,
    readonly record: string,
    readonly path: string = "",
  ) {}

  fault(field: string, message: string): void {
    const path = [this.path, field].filter((part) => part !== "").join(" ");
    this.file.faults.push({
      file: this.file.name,
      line: this.lineOf(field),
      record: this.record,
      field: path,
      message,
    });
  }

  /** Whether the file gives the field at all, even where its value was refused. */
  has(field: string): boolean {
    return this.pairOf(field) !== undefined;
  }

  /** `file:line`, as other faults name this place. */
  toString(): string {
    return `${this.file.name}:${this.lineOf("")}`;
  }

  private lineOf(field: string): number {
    const [name, at] = field.split(" ");
    const pair = this.pairOf(name);
    const item = at === undefined ? undefined : itemOf(pair?.value, Number(at) - 1);
    const node = item ?? pair?.key ?? this.node;
    const offset = isNode(node) ? node.range?.[0] : undefined;
    return offset === undefined ? 1 : this.file.lineAt(offset);
  }

  private pairOf(field: string | undefined): Pair | undefined {
    return this.node?.items.find(({ key }) => isScalar(key) && String(key.value) === field);
  }
}

function itemOf(node: unknown, index: number): unknown {
  const item: unknown = isCollection(node) ? node.items[index] : undefined;
  return isNode(item) ? item : undefined;
}

const places = new WeakMap<object, Place>();

export function setPlace(record: object, place: Place): void {
  places.set(record, place);
}

/** Where a record that `readRecord` made stands. */
export function placeOf(record: object): Place {
  const place = places.get(record);
  if (!place) throw new TypeError("A record without a place: only readRecord makes records.");
  return place;
}
