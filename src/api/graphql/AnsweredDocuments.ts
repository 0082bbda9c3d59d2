import { type DocumentNode, getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Context } from "../../domain/request/Context.ts";
import { hintsOf } from "../../domain/request/hintsOf.ts";
import { limits } from "../../domain/request/limits.ts";
import { plansOf } from "./execution/answerByPlan.ts";
import { mostCharacters } from "./keepDocuments.ts";
import { hashInOrder } from "../../text/hashInOrder.ts";
import { LastUsed } from "./LastUsed.ts";
import { costOf } from "./schema/costOf.ts";
import { knownCostsOf } from "./schema/KnownCosts.ts";
import { reachIn } from "./schema/reachIn.ts";

export interface AnsweredDocument {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  contentType: string;
}
type Variables = Readonly<Record<string, unknown>>;

/**
 * Documents that Apollo read, found valid and had answered by a plan. What it found of them holds for the next time, with other variables
 * and other data: they are weighed, answered and written without it, to the same bytes. All else is for Apollo to answer. The last used
 * ones are kept.
 */
export class AnsweredDocuments {
  readonly #schema: GraphQLSchema;
  readonly #known = new LastUsed<AnsweredDocument>(mostCharacters);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** `name` tells a document, which of its operations is asked, and in which form it is to be answered. */
  keep(name: string, found: AnsweredDocument): void {
    this.#known.set(name, found, name.length);
  }

  /** Undefined where Apollo has to say it. */
  async answer(
    name: string,
    { query, variables }: { query: string; variables: Variables },
    context: Context,
  ): Promise<{ contentType: string; text: string } | undefined> {
    const known = this.#known.get(name);
    if (known === undefined || "error" in context.found) return undefined;
    const { snapshot } = context.found;
    const { coerced } = getVariableValues(this.#schema, known.operation.variableDefinitions ?? [], variables);
    const cost = coerced && this.#paid(known, { variables, coerced }, context, snapshot);
    if (cost === undefined) return undefined;
    const data = await plansOf(this.#schema).of(known.document, known.operation, coerced!).answer(context, coerced!);
    if (data === undefined || context.answer.isOfNow) return undefined;
    const hints = context.keysNamed.size === 0 ? [] : hintsOf(context);
    const question = hashInOrder({ query, variables });
    const extensions = { cost, dataVersion: snapshot.dataVersion, question, ...(hints.length > 0 && { hints }) };
    return { contentType: known.contentType, text: `${JSON.stringify({ data, extensions })}\n` };
  }

  /** What the client has paid for it; undefined where it may not cost so much. */
  #paid(
    { document, operation }: AnsweredDocument,
    { variables, coerced }: { variables: Variables; coerced: Variables },
    context: Context,
    snapshot: Snapshot,
  ) {
    const weigh = () => costOf(this.#schema, document, operation.name?.value, variables, reachIn(snapshot));
    const cost = snapshot.get(knownCostsOf).of(document, operation, coerced, weigh);
    if (cost > limits.maxCost) return undefined;
    const refusal = context.asker.charge(cost);
    context.answer.charged = { refusal };
    return refusal === undefined ? cost : undefined;
  }
}
