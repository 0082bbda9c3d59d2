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
import { limits } from "../../../domain/request/limits.ts";

interface Measured {
  depth: number;
  aliases: number;
  roots: number;
  /** Fields and spreads: fragments that spread others twice grow to millions of them within few tokens. */
  selections: number;
}

const nothing: Measured = { depth: 0, aliases: 0, roots: 0, selections: 0 };

/** A validation rule that refuses what is no query, and documents that are too deep, too wide, or full of aliases; fragments are counted where they are spread. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const measuredFragments = new Map<string, Measured>();

  function measureFragment(fragment: FragmentDefinitionNode): Measured {
    const known = measuredFragments.get(fragment.name.value);
    if (known !== undefined) return known;
    // A fragment that spreads itself is refused by another rule; here it must only end.
    measuredFragments.set(fragment.name.value, nothing);
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
      selections: 1 + (inner?.selections ?? 0),
    };
  }

  function measure(selections: SelectionSetNode): Measured {
    const total = { ...nothing };
    for (const selection of selections.selections) {
      const one = measureSelection(selection);
      total.depth = Math.max(total.depth, one.depth);
      total.aliases += one.aliases;
      total.roots += one.roots;
      total.selections += one.selections;
    }
    return total;
  }

  function measureSelection(selection: SelectionSetNode["selections"][number]): Measured {
    if (selection.kind === Kind.FIELD) return measureField(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return spread(measure(selection.selectionSet));
    const fragment = context.getFragment(selection.name.value);
    return fragment == null ? nothing : spread(measureFragment(fragment));
  }

  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const refuse = (sentence: string) => context.reportError(new GraphQLError(sentence, { nodes: operation }));
      if (context.getSchema().getRootType(operation.operation) == null)
        refuse(`This API answers queries; it knows no ${operation.operation}.`);
      for (const fault of faultsOf(measure(operation.selectionSet))) refuse(`${fault} Ask in several requests.`);
    },
  };
}

function spread(fragment: Measured): Measured {
  return { ...fragment, selections: fragment.selections + 1 };
}

function faultsOf({ depth, aliases, roots, selections }: Measured): string[] {
  const { maxDepth, maxAliases, maxRoots, maxSelections } = limits;
  const faults: string[] = [];
  if (depth > maxDepth) faults.push(`The document is ${depth} levels deep; at most ${maxDepth}.`);
  if (aliases > maxAliases) faults.push(`The document has ${aliases} aliases; at most ${maxAliases}.`);
  if (roots > maxRoots) faults.push(`The document has ${roots} fields at its root; at most ${maxRoots}.`);
  if (selections > maxSelections)
    faults.push(`The document has ${selections} fields, those of fragments counted; at most ${maxSelections}.`);
  return faults;
}
