import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "../../../domain/request/Context.ts";
import type { Said } from "./fieldsAsked.ts";
import { Run } from "./Run.ts";
import { Selection } from "./Selection.ts";

export type Data = Record<string, unknown>;
export type Variables = Readonly<Record<string, unknown>>;

/** How an operation is answered. It grows by what answers hold: only types that came are looked at, each once. */
export class Plan {
  readonly said: Said;
  /** Called with how many fields were planned now. */
  readonly grow: (fields: number) => void;
  readonly #operation: OperationDefinitionNode;
  #root: Selection | undefined;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    grow: Plan["grow"],
  ) {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const one of document.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    this.said = { schema, fragments, variables };
    this.#operation = operation;
    this.grow = grow;
  }

  /** The data of a whole answer; undefined where anything at all went another way than planned. */
  answer(context: Context, variables: Variables): Data | undefined | Promise<Data | undefined> {
    const run = new Run(context, variables);
    try {
      this.#root ??= new Selection(this, this.said.schema.getQueryType()!, [this.#operation.selectionSet]);
      const data = this.#root.answer(undefined, run);
      return run.isDone ? data : run.done().then((isWhole) => (isWhole ? data : undefined));
    } catch {
      // graphql-js says what went wrong, in its words.
      return undefined;
    }
  }
}
