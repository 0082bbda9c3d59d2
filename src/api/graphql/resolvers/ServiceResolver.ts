import { Ctx, FieldResolver, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { limits } from "../../../domain/request/limits.ts";
import type { NodeKind } from "../../../model/kinds.ts";
import { kinds } from "../../../domain/kinds/kinds.ts";
import type { Snapshot } from "../../../snapshot/Snapshot.ts";
import { snapshotAgeMs } from "../../../snapshot/snapshotOf.ts";
import { productVersion } from "../../../domain/service/productVersion.ts";
import { changedSeedsOf } from "../../../intake/seeds/changedSeeds.ts";
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
  dataVersion(@Ctx() { snapshot }: Context) {
    return snapshot.dataVersion;
  }

  @FieldResolver(() => Int, {
    description:
      "Milliseconds since the graph was last seen to be what the answers say; others' writes are looked for once a second. Grows while the graph is away or read again.",
  })
  snapshotAgeMs(@Ctx() { snapshot, answer }: Context) {
    answer.isOfNow = true;
    return snapshotAgeMs(snapshot);
  }

  @FieldResolver(() => [String], {
    description:
      "Seed directories of the server, by owner, whose files have changed since they were planted, as of five seconds ago at most. `concordance plant`, or the next start, brings the changes into the graph.",
  })
  changedSeeds(@Ctx() { graph, answer }: Context) {
    answer.isOfNow = true;
    return changedSeedsOf(graph);
  }

  @FieldResolver(() => [KindCount], { description: "Of every kind, evidence of every status included." })
  counts(@Ctx() { snapshot }: Context): KindCount[] {
    return (Object.keys(kinds) as NodeKind[]).map((kind) => ({ kind, count: countOf(snapshot, kind) }));
  }

  @FieldResolver(() => Limits)
  limits(): Limits {
    return limits;
  }
}

function countOf({ tables }: Snapshot, kind: NodeKind): number {
  const { table } = kinds[kind];
  if (table !== "evidence") return tables[table].count;
  const { codes } = tables.evidence.columns.kind;
  const wanted = tables.evidence.columns.kind.mask([kind.toUpperCase()]);
  return Array.from(codes).reduce((sum, code) => sum + wanted[code]!, 0);
}
