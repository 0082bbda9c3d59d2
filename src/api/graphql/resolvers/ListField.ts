import { Args, type ClassType, Ctx, FieldResolver, Root } from "type-graphql";
import type { List, Parent } from "../../../domain/list/List.ts";
import type { ListArgs } from "../../../domain/list/ListReader.ts";
import type { Context } from "../../../domain/request/Context.ts";

/** A field that is a list of the thing that has it: a page of it, as the arguments ask. */
export function ListField<Node, Where>(
  connection: ClassType,
  args: ClassType<ListArgs<Where>>,
  list: List<Node, Where>,
  description?: string,
): PropertyDecorator {
  return (prototype, name) => {
    const value = (parent: Parent, asked: ListArgs<Where>, { lists }: Context) => lists.connection(list, parent, asked);
    const method = { value };
    Object.defineProperty(prototype, name, method);
    Root()(prototype, name, 0);
    Args(() => args)(prototype, name, 1);
    Ctx()(prototype, name, 2);
    FieldResolver(() => connection, { description })(prototype, name, method);
  };
}
