import { isAlias, isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import { Validator } from "../../domain/input/classValidator.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { fieldsOf, type Field, type NestedField, type RecordClass } from "./fields.ts";
import { Place, setPlace } from "./Place.ts";

const validator = new Validator();
const OPTIONS = {
  stopAtFirstError: true,
  forbidUnknownValues: false,
  validationError: { target: false, value: false },
};
const REFUSED = Symbol("refused");

/**
 * Makes a record of a YAML map and says at its place what is wrong with it. Fields with faults are left out of the record, so
 * that what follows may look at the others.
 */
export function readRecord<T extends object>(type: RecordClass<T>, node: YAMLMap, place: Place): T {
  const record = new type();
  setPlace(record, place);
  if (node.anchor !== undefined) place.fault("", `has an anchor (&${node.anchor}); write the record without it`);
  const refused = readFields(record, fieldsOf(type), node, place);
  for (const { property, constraints } of validator.validateSync(record, OPTIONS)) {
    if (!refused.has(property)) place.fault(property, Object.values(constraints ?? {}).join("; "));
    Reflect.deleteProperty(record, property);
  }
  return record;
}

/** Names of the fields that were refused already, so that nobody calls them missing. */
function readFields(record: object, fields: ReadonlyMap<string, Field>, node: YAMLMap, place: Place): Set<string> {
  const refused = new Set<string>();
  for (const pair of node.items) {
    const name = isScalar(pair.key) ? textOf(pair.key) : "?";
    const field = fields.get(name);
    const value = field ? readField(pair.value, field, place, name) : REFUSED;
    if (!field) {
      const hint = didYouMean(name, fields.keys()) || `; the fields are ${[...fields.keys()].join(", ")}`;
      place.fault(name, `is not a field here${hint}`);
    } else if (value === REFUSED) refused.add(name);
    else Reflect.set(record, name, value);
  }
  return refused;
}

function readField(node: unknown, field: Field, place: Place, name: string): unknown {
  if (node === null || (isScalar(node) && node.value === null)) {
    place.fault(name, "has no value; give one or leave the field out");
    return REFUSED;
  }
  if (typeof field !== "string") return readNested(node, field, place, name);
  try {
    return plainOf(node, field === "text");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    place.fault(name, error.message);
    return REFUSED;
  }
}

const WANTED = {
  one: "must be a map of fields (name: value)",
  map: "must be a map of names, each with a map of fields",
  list: "must be a list: a line that begins with - for each record",
};

function readNested(node: unknown, field: NestedField, place: Place, name: string): unknown {
  if (field.shape === "one" && isMap(node)) {
    const key = wordOf(node, "key");
    const at = key === undefined ? [place.record, pathTo(place, name)] : [key];
    return readRecord(field.type(), node, new Place(place.file, node, at[0] ?? "", at[1]));
  }
  if (field.shape === "map" && isMap(node)) return readMap(node, field, place, name);
  if (field.shape === "list" && isSeq(node)) {
    return node.items.flatMap((item, index) => {
      if (isMap(item)) return [readRecord(field.type(), item, itemPlace(item, index + 1, field, place, name))];
      place.fault(`${name} ${index + 1}`, WANTED.one);
      return [];
    });
  }
  place.fault(name, WANTED[field.shape]);
  return REFUSED;
}

function readMap(node: YAMLMap, field: NestedField, place: Place, name: string): Map<string, object> {
  const records = new Map<string, object>();
  for (const { key, value } of node.items) {
    const called = isScalar(key) ? textOf(key) : "?";
    if (isMap(value)) records.set(called, readRecord(field.type(), value, new Place(place.file, value, called)));
    else place.fault(`${name} ${called}`, WANTED.one);
  }
  return records;
}

function itemPlace(item: YAMLMap, position: number, field: NestedField, place: Place, name: string): Place {
  const called = wordOf(item, field.naming === "key" ? "key" : "number");
  const inPlace = `${field.word} ${position}`;
  const names = {
    key: called ?? inPlace,
    number: called === undefined ? inPlace : `${field.word} ${called}`,
    path: `${place.record}/${called === undefined ? inPlace : called.toLowerCase()}`,
    position: inPlace,
    within: place.record,
  };
  return new Place(
    place.file,
    item,
    names[field.naming],
    field.naming === "within" ? pathTo(place, `${name} ${position}`) : "",
  );
}

function wordOf(node: YAMLMap, name: string): string | undefined {
  const value = node.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
  return isScalar(value) && value.value !== null ? textOf(value) : undefined;
}

function pathTo(place: Place, name: string): string {
  return place.path === "" ? name : `${place.path} ${name}`;
}

/** Block scalars (`|`, `>`) end with a line break that nobody means; all else stays as it is written. */
function textOf(node: Scalar): string {
  if (typeof node.value !== "string") return node.source ?? String(node.value);
  return node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL" ? node.value.replace(/\n+$/, "") : node.value;
}

/** Plain values of a node; throws a TypeError whose message is the fault. */
function plainOf(node: unknown, asText: boolean): unknown {
  if (isAlias(node)) throw new TypeError(`points to an anchor (*${node.source}); write the value itself`);
  if (isScalar(node)) return scalarOf(node, asText);
  if (isSeq(node)) return node.items.map((item) => plainOf(item, asText));
  if (!isMap(node)) return node;
  const map: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.items) map[isScalar(key) ? textOf(key) : "?"] = plainOf(value, asText);
  return map;
}

function scalarOf(node: Scalar, asText: boolean): unknown {
  if (node.anchor !== undefined) throw new TypeError(`has an anchor (&${node.anchor}); write the value without it`);
  return typeof node.value === "string" || (asText && typeof node.value === "number") ? textOf(node) : node.value;
}
