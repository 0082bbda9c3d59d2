import { Field, ObjectType } from "type-graphql";
import { idAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Evidence } from "../evidence/Evidence.ts";
import { EvidenceAt } from "../evidence/EvidenceAt.ts";
import { connectionType, facetsType } from "../list/connectionType.ts";
import { enumType } from "../node/enumType.ts";

export const Stance = enumType("Stance", "How the words stand to the principle.", {
  AFFIRMS: "They endorse it.",
  QUALIFIES: "They endorse it with conditions.",
  OPPOSES: "They speak against it.",
});
export type Stance = keyof typeof Stance;

@ObjectType({ implements: Evidence, description: "Words that invoke a principle.", simpleResolvers: true })
export class Mention extends Evidence {
  @Field(() => Stance, {
    nullable: true,
    description:
      "Null where a rule could not tell it and nobody has decided yet; so only of what is PROPOSED or REJECTED.",
  })
  stance!: Stance | null;

  @Field(() => Boolean, { description: "false: implied by the words, not named." })
  explicit!: boolean;

  /** Id of the principle. */
  principleId!: string;
}

class MentionAt extends EvidenceAt implements Mention {
  get stance() {
    return this.columns.stance.at(this.row) as Stance | null;
  }
  get explicit() {
    return this.columns.explicit.at(this.row)!;
  }
  get principleId() {
    return idAt(this.snapshot.tables.principle, this.columns.principle.at(this.row))!;
  }
}

export function mentionAt(snapshot: Snapshot, row: number): Mention {
  return new MentionAt(snapshot, row);
}

export const MentionConnection = connectionType("Mention", () => Mention, {
  facets: facetsType("Mention", ["principle", "contributor", "contributorKind", "stance", "voice", "status", "year"]),
});
