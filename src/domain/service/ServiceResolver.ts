import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { statement } from "../../graph/statements.ts";
import type { Context } from "../Context.ts";
import { limits } from "../limits.ts";
import { type NodeKind, typeOfKind } from "../Node.ts";
import { dataVersionOf } from "./dataVersionOf.ts";
import { productVersion } from "./productVersion.ts";
import { KindCount, Limits, Service } from "./Service.ts";

@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => Service, { description: "What answers here, over which data, within which limits." })
  service(): Service {
    return { name: "Concordance", version: productVersion };
  }

  @FieldResolver(() => String, { description: "embedded or neo4j, with its version." })
  engine(@Ctx() { graph }: Context) {
    return graph.describe();
  }

  @FieldResolver(() => String, { description: "Changes with each change of the data; empty before the first." })
  dataVersion(@Ctx() { read }: Context) {
    return dataVersionOf(read);
  }

  @FieldResolver(() => [KindCount], { description: "Of every kind, evidence of every status included." })
  async counts(@Ctx() { read }: Context): Promise<KindCount[]> {
    const kinds = Object.entries(typeOfKind) as [NodeKind, string][];
    return Promise.all(
      kinds.map(async ([kind, label]) => {
        const [row] = await read<{ things: number }>(statement("service/count", { Label: label }), {});
        return { kind, count: row?.things ?? 0 };
      }),
    );
  }

  @FieldResolver(() => Limits)
  limits(): Limits {
    return limits;
  }
}
