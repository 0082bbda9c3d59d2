/** How a type may look: its fields, which end with a semicolon, and its fragments; and which types look so. */
export interface Shape {
  parts: readonly string[];
  names: readonly string[];
}

/** The field that tells the types apart: each shape names its own in the place of §. */
export const typeName = "__typename: §;";

/** The type of what has one of these shapes; what all of them have stands before what each has. */
export function unionOf(shapes: readonly Shape[]): string {
  const isShared = (part: string) => part !== typeName && shapes.every(({ parts }) => parts.includes(part));
  const shared = shapes.length === 1 ? [] : (shapes[0]?.parts ?? []).filter(isShared);
  const own = shapes.map(({ parts, names }) =>
    objectType(
      parts.filter((part) => !shared.includes(part)),
      names,
    ),
  );
  const union = own.length === 1 ? (own[0] ?? "") : `(${own.map((one) => `(${one})`).join(" | ")})`;
  return shared.length === 0 ? union : `(${objectType(shared, [])} & ${union})`;
}

function objectType(parts: readonly string[], names: readonly string[]): string {
  const isField = (part: string) => part.endsWith(";");
  const fields = parts.filter(isField).map((part) => (part === typeName ? part.replace("§", names.join(" | ")) : part));
  const spreads = parts.filter((part) => !isField(part));
  return [...(fields.length > 0 || spreads.length === 0 ? [`{ ${fields.join(" ")} }`] : []), ...spreads].join(" & ");
}
