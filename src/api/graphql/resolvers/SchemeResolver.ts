import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { PageArgs } from "../../../domain/list/PageArgs.ts";
import { PrincipleConnection } from "../../../domain/principle/Principle.ts";
import { principlesOfScheme } from "../../../domain/principle/principles.ts";
import { Scheme } from "../../../domain/scheme/Scheme.ts";
import { SchemeConnection, schemes } from "../../../domain/scheme/schemes.ts";
import { ListField } from "./ListField.ts";

@Resolver(() => Scheme)
export class SchemeResolver {
  @Query(() => Scheme, { nullable: true, description: "By key; null where there is none." })
  scheme(@Arg("key", () => String) key: string, @Ctx() { nodes }: Context) {
    return nodes.byKey("scheme", key);
  }

  @Query(() => SchemeConnection, { description: "By key." })
  schemes(@Args(() => PageArgs) args: PageArgs, @Ctx() { lists }: Context) {
    return lists.connection(schemes, wholeGraph, args);
  }

  @ListField(PrincipleConnection, PageArgs, principlesOfScheme)
  principles!: object;
}
