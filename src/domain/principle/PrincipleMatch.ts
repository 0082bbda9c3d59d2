import { Field, ObjectType } from "type-graphql";
import { enumType } from "../node/enumType.ts";
import { Certainty } from "../node/Source.ts";
import { Principle } from "./Principle.ts";

export const MatchKind = enumType("MatchKind", "How a principle matches one of another scheme, as SKOS says it.", {
  EXACT: "It means the same.",
  CLOSE: "It means nearly the same.",
  BROAD: "The other one is broader.",
  NARROW: "The other one is narrower.",
});
export type MatchKind = keyof typeof MatchKind;

@ObjectType({ description: "That a principle matches one of another scheme.", simpleResolvers: true })
export class PrincipleMatch {
  @Field(() => MatchKind)
  kind!: MatchKind;

  @Field(() => Principle, { description: "The one of the other scheme." })
  principle!: Principle;

  @Field(() => Certainty, {
    description: "How sure the match is; REPORTED where nobody said more.",
  })
  certainty!: Certainty;
}
