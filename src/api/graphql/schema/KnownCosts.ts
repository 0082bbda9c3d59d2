import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from "graphql";

type Variables = Readonly<Record<string, unknown>>;

interface OfOperation {
  /** Variables that a cost depends on. */
  sizes: readonly string[];
  costs: Map<string, number>;
}

/** Then they are forgotten: people ask for pages of few sizes. */
const mostSizes = 100;
const sizeArguments: ReadonlySet<string> = new Set(["first", "last", "ids"]);

/** What operations cost that were weighed before, in one snapshot, by the sizes that their variables give; what else these say costs nothing. */
export class KnownCosts {
  readonly #known = new WeakMap<OperationDefinitionNode, OfOperation>();

  /** @param variables as they were coerced */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables, weigh: () => number): number {
    let known = this.#known.get(operation);
    if (known === undefined) this.#known.set(operation, (known = { sizes: sizesOf(document), costs: new Map() }));
    const asked = known.sizes.map((name) => sizeIn(variables[name])).join();
    let cost = known.costs.get(asked);
    if (cost === undefined) {
      cost = weigh();
      if (known.costs.size === mostSizes) known.costs.clear();
      known.costs.set(asked, cost);
    }
    return cost;
  }
}

/** One that was not given has the default of the argument, and null has none. */
function sizeIn(value: unknown): string {
  return Array.isArray(value) ? `[${value.length}]` : String(value);
}

/** Those that say how long a list is, or what is left out. */
function sizesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }, _key, _parent, _path, ancestors) {
      const isOfDirective = ancestors.some((one) => "kind" in one && one.kind === Kind.DIRECTIVE);
      if (value.kind === Kind.VARIABLE && (isOfDirective || sizeArguments.has(name.value))) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Those of a snapshot: `snapshot.get(knownCostsOf)`. */
export const knownCostsOf = (): KnownCosts => new KnownCosts();
