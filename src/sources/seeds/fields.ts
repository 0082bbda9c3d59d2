export type RecordClass<T extends object = object> = new () => T;

/**
 * What a nested record is called in faults. `key` and `number` are words of its own, `path` is its number under its parent's name,
 * `position` its place in the list; `within` keeps the parent's name and makes its place a part of the field.
 */
export type Naming = "key" | "number" | "path" | "position" | "within";

export interface NestedField {
  type: () => RecordClass;
  shape: "one" | "list" | "map";
  naming: Naming;
  /** Singular, for names such as "passage 9". */
  word: string;
}

/** `text` takes a number as the letters in which it is written (72, 2014, 1.10); `value` keeps numbers as numbers. */
export type Field = "text" | "value" | NestedField;

const declared = new Map<object, Map<string, Field>>();
const resolved = new Map<RecordClass, ReadonlyMap<string, Field>>();

export function declareField(prototype: object, name: string, field: Field): void {
  const fields = declared.get(prototype) ?? new Map<string, Field>();
  declared.set(prototype, fields.set(name, field));
}

/** The fields of a record class, those of its ancestors included. */
export function fieldsOf(type: RecordClass): ReadonlyMap<string, Field> {
  const known = resolved.get(type);
  if (known) return known;
  const fields = new Map<string, Field>();
  for (let at: object | null = type.prototype; at; at = Reflect.getPrototypeOf(at)) {
    for (const [name, field] of declared.get(at) ?? []) if (!fields.has(name)) fields.set(name, field);
  }
  resolved.set(type, fields);
  return fields;
}
