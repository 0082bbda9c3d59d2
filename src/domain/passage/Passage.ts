import { Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../list/connectionType.ts";
import { idAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { enumType } from "../node/enumType.ts";
import { Node } from "../node/Node.ts";

export const Voice = enumType("Voice", "Whose words they are.", {
  CONTRIBUTOR: "The contributor's own.",
  QUESTION: "The forum's, repeated by everyone who answers it.",
  QUOTED: "Somebody else's, quoted.",
  DISCLAIMER: "A disclaimer.",
  HEADING: "A heading, title or byline.",
});
export type Voice = keyof typeof Voice;

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

/** Each field is read when it is asked for: most of all the text. */
class PassageAt implements Passage {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly row: number,
  ) {}

  private get columns() {
    return this.snapshot.tables.passage.columns;
  }
  get id() {
    return this.columns.id.at(this.row)!;
  }
  get number() {
    return this.columns.number.at(this.row)!;
  }
  get voice() {
    return this.columns.voice.at(this.row) as Voice;
  }
  get text() {
    return this.columns.text.at(this.row);
  }
  get start() {
    return this.columns.startsAt.at(this.row)!;
  }
  get end() {
    return this.columns.endsAt.at(this.row)!;
  }
  get contributionId() {
    return idAt(this.snapshot.tables.contribution, this.columns.contribution.at(this.row))!;
  }
  get questionId() {
    return idAt(this.snapshot.tables.question, this.columns.question.at(this.row));
  }
}

export function passageAt(snapshot: Snapshot, row: number): Passage {
  return new PassageAt(snapshot, row);
}

export const PassageConnection = connectionType("Passage", () => Passage);
