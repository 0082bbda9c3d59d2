import { registerEnumType } from "type-graphql";

/** An enum of the schema; each value stands for itself. `values` says what each means, or "" where its name says it all. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[] | Readonly<Record<Value, string>>,
): { readonly [One in Value]: One } {
  const meanings: [string, string][] = Array.isArray(values)
    ? values.map((value: Value) => [value, ""])
    : Object.entries<string>(values);
  const type: Record<string, string> = Object.fromEntries(meanings.map(([value]) => [value, value]));
  const valuesConfig = Object.fromEntries(
    meanings.filter(([, meaning]) => meaning !== "").map(([value, meaning]) => [value, { description: meaning }]),
  );
  registerEnumType(type, { name, description, valuesConfig });
  return type as { readonly [One in Value]: One };
}
