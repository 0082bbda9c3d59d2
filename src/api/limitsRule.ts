import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { limits } from "../domain/limits.ts";

interface Measured {
  depth: number;
  aliases: number;
  roots: number;
}

/** A validation rule that refuses documents that are too deep, too wide at the root, or full of aliases; fragments are counted where they are spread. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const measuredFragments = new Map<string, Measured>();

  function measureFragment(fragment: FragmentDefinitionNode): Measured {
    const known = measuredFragments.get(fragment.name.value);
    if (known !== undefined) return known;
    // A fragment that spreads itself is refused by another rule; here it must only end.
    measuredFragments.set(fragment.name.value, { depth: 0, aliases: 0, roots: 0 });
    const measured = measure(fragment.selectionSet);
    measuredFragments.set(fragment.name.value, measured);
    return measured;
  }

  function measureField(field: FieldNode): Measured {
    const inner = field.selectionSet === undefined ? undefined : measure(field.selectionSet);
    return {
      depth: 1 + (inner?.depth ?? 0),
      aliases: (field.alias === undefined ? 0 : 1) + (inner?.aliases ?? 0),
      roots: 1,
    };
  }

  function measure(selections: SelectionSetNode): Measured {
    const total: Measured = { depth: 0, aliases: 0, roots: 0 };
    for (const selection of selections.selections) {
      const one = measureSelection(selection);
      total.depth = Math.max(total.depth, one.depth);
      total.aliases += one.aliases;
      total.roots += one.roots;
    }
    return total;
  }

  function measureSelection(selection: SelectionSetNode["selections"][number]): Measured {
    if (selection.kind === Kind.FIELD) return measureField(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
    const fragment = context.getFragment(selection.name.value);
    return fragment == null ? { depth: 0, aliases: 0, roots: 0 } : measureFragment(fragment);
  }

  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const { depth, aliases, roots } = measure(operation.selectionSet);
      const refuse = (sentence: string) => context.reportError(new GraphQLError(sentence, { nodes: operation }));
      if (depth > limits.maxDepth)
        refuse(`The document is ${depth} levels deep; at most ${limits.maxDepth}. Ask in several requests.`);
      if (aliases > limits.maxAliases)
        refuse(`The document has ${aliases} aliases; at most ${limits.maxAliases}. Ask in several requests.`);
      if (roots > limits.maxRoots)
        refuse(`The document has ${roots} fields at its root; at most ${limits.maxRoots}. Ask in several requests.`);
    },
  };
}
