import {
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { type Complete, completion } from "./completions.ts";
import { fieldsAsked } from "./fieldsAsked.ts";
import { namesVariables } from "./namesVariables.ts";
import { NotPlanned } from "./NotPlanned.ts";
import type { Plan } from "./Plan.ts";
import type { Run } from "./Run.ts";

const readInThread: ReadonlySet<string> = new Set(["analyse", "resolveCitation"]);

type Thing = Record<string, unknown>;
type Method = (args: unknown, context: unknown, info: unknown) => unknown;

interface PlannedField {
  name: string;
  /** Where there is none, the property of this name is the answer, or gives it. */
  resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  property: string;
  /** Undefined where they name variables. */
  args: Record<string, unknown> | undefined;
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  complete: Complete;
}

/** What is asked of the things of one type in one place of a document. */
export class Selection {
  readonly #fields: readonly PlannedField[];

  constructor(plan: Plan, type: GraphQLObjectType, sets: readonly SelectionSetNode[]) {
    this.#fields = [...fieldsAsked(plan.said, type, sets)].map(([name, nodes]) => planned(plan, type, name, nodes));
    plan.grow(this.#fields.length);
  }

  static under(plan: Plan, type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
    return new Selection(
      plan,
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
  }

  answer(source: unknown, run: Run): Thing {
    const made: Thing = {};
    for (const planned of this.#fields) run.put(made, planned.name, valueOf(planned, source, run), planned.complete);
    return made;
  }
}

function valueOf(planned: PlannedField, source: unknown, run: Run): unknown {
  const { resolve, property, args } = planned;
  if (resolve !== undefined) return resolve(source, args ?? argsOf(planned, run), run.context, NotPlanned.info);
  const value = (source as Thing)[property];
  if (typeof value !== "function") return value;
  return (source as Record<string, Method>)[property]!(args ?? argsOf(planned, run), run.context, NotPlanned.info);
}

function argsOf(planned: PlannedField, run: Run): Record<string, unknown> {
  const known = run.args.get(planned);
  if (known !== undefined) return known;
  const args = getArgumentValues(planned.field, planned.node, run.variables);
  run.args.set(planned, args);
  return args;
}

function planned(plan: Plan, type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): PlannedField {
  const [node] = nodes as [FieldNode];
  const property = node.name.value;
  // As a name of a plain object it would be its prototype.
  if (name === "__proto__") throw new NotPlanned("a name that objects know");
  if (property === TypeNameMetaFieldDef.name) {
    const itsName = () => type.name;
    return { name, resolve: itsName, property, args: {}, field: TypeNameMetaFieldDef, node, complete: itsName };
  }
  if (type === plan.said.schema.getQueryType() && readInThread.has(property))
    throw new NotPlanned("it is read in a thread, which shall not read twice where another field fails");
  const field = type.getFields()[property];
  if (field === undefined) throw new NotPlanned("the schema itself is asked");
  const args = namesVariables(node.arguments) ? undefined : getArgumentValues(field, node);
  return { name, resolve: field.resolve, property, args, field, node, complete: completion(plan, field.type, nodes) };
}
