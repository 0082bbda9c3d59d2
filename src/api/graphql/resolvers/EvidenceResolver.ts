import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Contribution } from "../../../domain/contribution/Contribution.ts";
import { Contributor } from "../../../domain/contributor/Contributor.ts";
import { contributorsOfContribution } from "../../../domain/contributor/contributors.ts";
import { Passage } from "../../../domain/passage/Passage.ts";
import { Evidence } from "../../../domain/evidence/Evidence.ts";

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Passage)
  passage(@Root() evidence: Evidence, @Ctx() { nodes }: Context) {
    return nodes.byId(evidence.passageId);
  }

  @FieldResolver(() => Contribution)
  contribution(@Root() evidence: Evidence, @Ctx() { nodes }: Context) {
    return nodes.byId(evidence.contributionId);
  }

  @FieldResolver(() => [Contributor], { description: "Who submitted the contribution, by key." })
  contributors(@Root() evidence: Evidence, @Ctx() { lists }: Context) {
    const all = lists.all(contributorsOfContribution, { id: evidence.contributionId });
    return all.map(({ node }) => node);
  }
}
