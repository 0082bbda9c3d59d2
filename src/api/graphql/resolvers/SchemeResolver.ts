import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { PageArgs } from "../../../domain/list/PageArgs.ts";
import { PrincipleConnection } from "../../../domain/principle/Principle.ts";
import { principlesOfScheme } from "../../../domain/principle/principles.ts";
import { Scheme } from "../../../domain/scheme/Scheme.ts";
import { SchemeConnection, schemes } from "../../../domain/scheme/schemes.ts";

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

  @FieldResolver(() => PrincipleConnection)
  principles(@Root() scheme: Scheme, @Args(() => PageArgs) args: PageArgs, @Ctx() { lists }: Context) {
    return lists.connection(principlesOfScheme, scheme, args);
  }
}
