import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../list/connectionType.ts";
import { idAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Node } from "../node/Node.ts";

export enum Voice {
  CONTRIBUTOR = "CONTRIBUTOR",
  QUESTION = "QUESTION",
  QUOTED = "QUOTED",
  DISCLAIMER = "DISCLAIMER",
  HEADING = "HEADING",
}
registerEnumType(Voice, {
  name: "Voice",
  description: "Whose words they are.",
  valuesConfig: {
    CONTRIBUTOR: { description: "The contributor's own." },
    QUESTION: { description: "The forum's, repeated by everyone who answers it." },
    QUOTED: { description: "Somebody else's, quoted." },
    DISCLAIMER: { description: "A disclaimer." },
    HEADING: { description: "A heading, title or byline." },
  },
});

@ObjectType({
  implements: Node,
  description: "A paragraph of a contribution, in order, with its place and its voice.",
  simpleResolvers: true,
})
export class Passage extends Node {
  @Field(() => Int, { description: "Its place in the contribution, from 1." })
  number!: number;

  @Field(() => Voice)
  voice!: Voice;

  @Field(() => String, { nullable: true, description: "The raw words; null where the text is not distributed." })
  text!: string | null;

  @Field(() => Int, { description: "Offset in the raw text, in Unicode code points." })
  start!: number;

  @Field(() => Int, { description: "End offset, exclusive." })
  end!: number;

  /** Id of its contribution. */
  contributionId!: string;

  /** Id of the question that it answers. */
  questionId!: string | null;
}

export function passageAt({ tables }: Snapshot, row: number): Passage {
  const { columns } = tables.passage;
  return {
    id: columns.id.at(row)!,
    number: columns.number.at(row)!,
    voice: columns.voice.at(row) as Voice,
    text: columns.text.at(row),
    start: columns.startsAt.at(row)!,
    end: columns.endsAt.at(row)!,
    contributionId: idAt(tables.contribution, columns.contribution.at(row))!,
    questionId: idAt(tables.question, columns.question.at(row)),
  };
}

export const PassageConnection = connectionType("Passage", () => Passage);
