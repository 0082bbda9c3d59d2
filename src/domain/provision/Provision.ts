import { Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../list/connectionType.ts";
import { enumType } from "../node/enumType.ts";
import { Node } from "../node/Node.ts";

export const ProvisionKind = enumType("ProvisionKind", "What an instrument calls its pieces.", [
  "PART",
  "SECTION",
  "ARTICLE",
  "PARAGRAPH",
  "PRINCIPLE",
  "GOAL",
  "TARGET",
  "ACTION_LINE",
  "ITEM",
]);
export type ProvisionKind = keyof typeof ProvisionKind;

@ObjectType({
  implements: Node,
  description: "An article, paragraph, goal, target or principle of an instrument.",
  simpleResolvers: true,
})
export class Provision extends Node {
  @Field(() => String, { description: "Its path: udhr/19, tunis-agenda/72/a, sdgs/9/9.c." })
  key!: string;

  @Field(() => ProvisionKind)
  kind!: ProvisionKind;

  @Field(() => String, { description: "As it is cited: Article 19, paragraph 69, Target 9.c." })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is about, in our own words; null where nothing is known.",
  })
  heading!: string | null;

  @Field(() => String, { nullable: true, description: "The part or section of the instrument in which it stands." })
  section!: string | null;

  @Field(() => Int, { description: "Its place among the siblings that are known, from 1." })
  position!: number;

  /** Id of its instrument. */
  instrumentId!: string;

  /** Id of the provision that it stands under. */
  parentId!: string | null;
}

export interface ProvisionRow extends Omit<Provision, "instrumentId" | "parentId"> {
  instrument: string;
  parent: string | null;
}

export function readProvision({ instrument, parent, ...row }: ProvisionRow): Provision {
  return { ...row, instrumentId: instrument, parentId: parent };
}

export const ProvisionConnection = connectionType("Provision", () => Provision);
