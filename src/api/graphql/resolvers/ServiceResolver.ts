import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { statement } from "../../../graph/statements.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { limits } from "../../../domain/request/limits.ts";
import { type NodeKind, typeOfKind } from "../../../model/kinds.ts";
import { dataVersionOf } from "../../../domain/service/dataVersionOf.ts";
import { productVersion } from "../../../domain/service/productVersion.ts";
import { KindCount, Limits, Service } from "../../../domain/service/Service.ts";

@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => Service, { description: "What answers here, over which data, within which limits." })
  service(): Service {
    return { name: "Concordance", version: productVersion };
  }

  @FieldResolver(() => String, { description: "embedded or neo4j, with its version." })
  engine(@Ctx() { engine }: Context) {
    return engine();
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
