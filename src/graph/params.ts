import { GraphError } from "./GraphError.ts";

export type Scalar = string | number | boolean | null;
/** A value that a client's data can become in a statement. Rows (maps) are for UNWIND and `SET n += row.properties`. */
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value };
export type Params = Readonly<Record<string, Value>>;

/** Neo4j refuses longer values under an index, the embedded engine takes them: so neither gets them. */
const longestIndexedBytes = 8_000;
/** Rows hold under this key what `SET n += row.properties` takes. */
const propertiesKey = "properties";
const indexedKeys = new Set(["id", "key", "sortKey"]);

/**
 * Refuses values on which the engines differ in silence: undefined, NaN, Infinity, bigint, integers beyond 2^53 (Neo4j's
 * driver wraps them), dates and other objects, lone surrogates, null as a key, null in lists, lists of mixed types, maps as properties.
 * Throws a PROGRAMMING {@link GraphError} that names the place.
 */
export function checkParams(params: Params): Params {
  for (const [name, value] of Object.entries(params)) {
    if (indexedKeys.has(name)) for (const one of Array.isArray(value) ? value : [value]) checkIndexed(one, `$${name}`);
    checkValue(value, `$${name}`);
  }
  return params;
}

function checkValue(value: unknown, place: string): void {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") return checkString(value, place);
  if (typeof value === "number") return checkNumber(value, place);
  if (Array.isArray(value)) return checkList(value, place);
  if (isPlainMap(value)) return checkMap(value, place);
  refuse(place, `a ${describeType(value)} has no equal on both engines`);
}

function checkString(value: string, place: string): void {
  if (!value.isWellFormed()) refuse(place, "the text holds a lone surrogate");
}

function checkNumber(value: number, place: string): void {
  if (!Number.isFinite(value)) refuse(place, `${value} is not a number that a graph can hold`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(place, "the integer is beyond 2^53");
}

function checkList(list: readonly unknown[], place: string): void {
  const types = new Set<string>();
  for (const [index, value] of list.entries()) {
    if (value === null) refuse(`${place}[${index}]`, "null in a list is dropped by one engine and kept by the other");
    if (Array.isArray(value)) refuse(`${place}[${index}]`, "a list in a list cannot be kept");
    types.add(typeof value);
    checkValue(value, `${place}[${index}]`);
  }
  if (types.size > 1) refuse(place, `the list mixes ${[...types].join(" and ")}`);
}

function checkMap(map: Record<string, unknown>, place: string): void {
  for (const [key, value] of Object.entries(map)) {
    const inside = `${place}.${key}`;
    checkString(key, `a key in ${place}`);
    if (key === propertiesKey) checkProperties(value, inside);
    if (indexedKeys.has(key)) checkIndexed(value, inside);
    checkValue(value, inside);
  }
}

/** What a node or relationship is set to: a map in it would be kept by one engine and refused by the other. */
function checkProperties(properties: unknown, place: string): void {
  if (!isPlainMap(properties)) return;
  for (const [name, value] of Object.entries(properties)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.some(isPlainMap)) refuse(`${place}.${name}`, "a map cannot be a property");
  }
}

function checkIndexed(value: unknown, place: string): void {
  if (value === null || value === undefined) refuse(place, "a key cannot be null");
  if (typeof value === "string" && Buffer.byteLength(value) > longestIndexedBytes) {
    refuse(place, `text under an index is at most ${longestIndexedBytes} bytes`);
  }
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function describeType(value: unknown): string {
  return typeof value === "object" && value !== null ? value.constructor.name : typeof value;
}

function refuse(place: string, reason: string): never {
  throw new GraphError("PROGRAMMING", `${place}: ${reason}`);
}
