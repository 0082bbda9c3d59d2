import { Field, ObjectType, registerEnumType } from "type-graphql";
import { idAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Evidence, evidenceAt } from "../evidence/Evidence.ts";
import { connectionType, facetsType } from "../list/connectionType.ts";

export enum Stance {
  AFFIRMS = "AFFIRMS",
  QUALIFIES = "QUALIFIES",
  OPPOSES = "OPPOSES",
}
registerEnumType(Stance, {
  name: "Stance",
  description: "How the words stand to the principle.",
  valuesConfig: {
    AFFIRMS: { description: "They endorse it." },
    QUALIFIES: { description: "They endorse it with conditions." },
    OPPOSES: { description: "They speak against it." },
  },
});

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

export function mentionAt(snapshot: Snapshot, row: number): Mention {
  const { columns } = snapshot.tables.evidence;
  return {
    ...evidenceAt(snapshot, row),
    stance: columns.stance.at(row) as Stance | null,
    explicit: columns.explicit.at(row)!,
    principleId: idAt(snapshot.tables.principle, columns.principle.at(row))!,
  };
}

export const MentionConnection = connectionType("Mention", () => Mention, {
  facets: facetsType("Mention", ["principle", "contributor", "contributorKind", "stance", "voice", "status", "year"]),
});
