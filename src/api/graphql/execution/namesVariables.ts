import type { ArgumentNode, ValueNode } from "graphql";
import { Kind } from "graphql";

/** Whether what a document gives depends on variables. */
export function namesVariables(given: readonly ArgumentNode[] = []): boolean {
  return given.some(({ value }) => hasVariable(value));
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}
