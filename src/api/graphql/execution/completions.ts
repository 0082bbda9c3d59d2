import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { NotPlanned } from "./NotPlanned.ts";
import type { Plan } from "./Plan.ts";
import type { Run } from "./Run.ts";
import { Selection } from "./Selection.ts";

/** Makes of what a resolver gave what stands in the answer. */
export type Complete = (value: unknown, run: Run) => unknown;

/** How values of a type are completed where these nodes ask for them. */
export function completion(plan: Plan, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) return wanted(completion(plan, type.ofType, nodes));
  if (isListType(type)) return listed(completion(plan, type.ofType, nodes));
  if (isLeafType(type)) return leaf(type);
  return isObjectType(type) ? thing(plan, type, nodes) : oneOf(plan, type, nodes);
}

function wanted(complete: Complete): Complete {
  return (value, run) => {
    const made = complete(value, run);
    if (made === null) throw new NotPlanned("null where a value is promised");
    return made;
  };
}

function listed(complete: Complete): Complete {
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) throw new NotPlanned("no array");
    const made: unknown[] = [];
    for (let place = 0; place < value.length; place++) run.put(made as never, place, value[place], complete);
    return made;
  };
}

function leaf(type: GraphQLLeafType): Complete {
  return (value) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const made = type.serialize(value);
    if (made === null || made === undefined) throw new NotPlanned("a value of no form");
    return made;
  };
}

function thing(plan: Plan, type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  let selection: Selection | undefined;
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    if (type.isTypeOf != null && type.isTypeOf(value, run.context, NotPlanned.info) !== true)
      throw new NotPlanned(`no ${type.name}`);
    selection ??= Selection.under(plan, type, nodes);
    return selection.answer(value, run);
  };
}

function oneOf(plan: Plan, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
  const things = new Map<string, Complete>();
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    const name = type.resolveType?.(value, run.context, NotPlanned.info, type);
    if (typeof name !== "string") throw new NotPlanned("no name of a type");
    let complete = things.get(name);
    if (complete === undefined) {
      const possible = plan.said.schema.getType(name);
      if (!isObjectType(possible) || !plan.said.schema.isSubType(type, possible)) throw new NotPlanned("another type");
      things.set(name, (complete = thing(plan, possible, nodes)));
    }
    return complete(value, run);
  };
}
