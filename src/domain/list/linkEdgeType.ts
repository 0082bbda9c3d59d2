import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { PartialDate } from "../node/PartialDate.ts";
import { Source } from "../node/Source.ts";
import type { Parent } from "./List.ts";

/** An edge with what the link itself says; `parent` is whose list it stands in. */
export interface LinkEdge {
  cursor: string;
  node: { id: string };
  parent: Parent;
}

/** An edge that counts the evidence behind it: `counted` is mentionCount or citationCount. */
export function countedEdgeType(
  name: string,
  node: () => ClassType,
  counted: "mentionCount" | "citationCount",
  meaning: string,
): ClassType<LinkEdge> {
  @ObjectType(name, { description: `A link that opens down to its evidence.`, simpleResolvers: true })
  class CountedEdge implements LinkEdge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node())
    node!: { id: string };

    @Field(() => Int, { description: "Contributions in which that evidence stands." })
    contributionCount!: number;

    parent!: Parent;
  }
  Field(() => Int, { description: meaning })(CountedEdge.prototype, counted);
  return CountedEdge;
}

/** An edge of instrument and party: how and when it became one. */
export function partyEdgeType(name: string, node: () => ClassType): ClassType<LinkEdge> {
  @ObjectType(name, { description: "A party to an instrument.", simpleResolvers: true })
  class EdgeOfParty implements LinkEdge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node())
    node!: { id: string };

    @Field(() => String, {
      nullable: true,
      description: "RATIFICATION, ACCESSION, SUCCESSION, ADOPTION or ENDORSEMENT; null where it is not known.",
    })
    act!: string | null;

    @Field(() => PartialDate, { nullable: true, description: "When consent was expressed." })
    date!: string | null;

    @Field(() => Source, { nullable: true })
    source!: Source | null;

    parent!: Parent;
  }
  return EdgeOfParty;
}

/** An edge of instrument and principle: where the instrument states it. Its provisions are a field resolver. */
export function enshrinementEdgeType(name: string, node: () => ClassType): ClassType<LinkEdge> {
  @ObjectType(name, { description: "Where an instrument states a principle.", simpleResolvers: true })
  class EdgeOfEnshrinement implements LinkEdge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node())
    node!: { id: string };

    @Field(() => [String], {
      description: "The places in words, in the order of the coding: art 19, para 72(a), preamble.",
    })
    locators!: string[];

    @Field(() => Boolean, { description: "Named at one of the places at least; false: only implied." })
    explicit!: boolean;

    @Field(() => Source, { nullable: true })
    source!: Source | null;

    /** Ids of the provisions. */
    provisionIds!: string[];
    parent!: Parent;
  }
  return EdgeOfEnshrinement;
}
