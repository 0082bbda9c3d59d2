import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Certainty } from "../node/Source.ts";
import { Principle } from "./Principle.ts";

export enum MatchKind {
  EXACT = "EXACT",
  CLOSE = "CLOSE",
  BROAD = "BROAD",
  NARROW = "NARROW",
}
registerEnumType(MatchKind, {
  name: "MatchKind",
  description: "How a principle matches one of another scheme, as SKOS says it.",
  valuesConfig: {
    EXACT: { description: "It means the same." },
    CLOSE: { description: "It means nearly the same." },
    BROAD: { description: "The other one is broader." },
    NARROW: { description: "The other one is narrower." },
  },
});

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
