import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, visit } from "graphql";
import { Plan, type Variables } from "./Plan.ts";

interface OfOperation {
  /** Variables that say what is left out. */
  switches: readonly string[];
  /** A plan for each of their values. */
  plans: Map<string, Plan>;
}

/** Then all are forgotten: planning again takes no longer than one answer without a plan. */
const mostFields = 50_000;

/** How operations that were asked lately are answered. They are known by their parsed document, which Apollo keeps. */
export class Plans {
  readonly #schema: GraphQLSchema;
  #known = new WeakMap<OperationDefinitionNode, OfOperation>();
  #fields = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Plan {
    if (this.#fields > mostFields) [this.#known, this.#fields] = [new WeakMap(), 0];
    let known = this.#known.get(operation);
    if (known === undefined) this.#known.set(operation, (known = { switches: switchesOf(document), plans: new Map() }));
    const values = JSON.stringify(known.switches.map((name) => variables[name]));
    let plan = known.plans.get(values);
    if (plan === undefined) {
      // The others may be large, and no plan looks at them.
      const switched = Object.fromEntries(
        known.switches.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
      );
      plan = new Plan(this.#schema, document, operation, switched, (fields) => (this.#fields += fields));
      this.#fields += 1;
      known.plans.set(values, plan);
    }
    return plan;
  }
}

function switchesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === "Variable") names.add(value.name.value);
    },
  });
  return [...names];
}
