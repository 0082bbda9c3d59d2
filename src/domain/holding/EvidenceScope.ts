import { Field, InputType, Int } from "type-graphql";
import { ContributorKindFilter, UnRegionalGroupFilter } from "../contributor/ContributorsArgs.ts";
import { StatusFilter } from "../evidence/EvidenceWhere.ts";
import { DateFilter, KeyFilter } from "../filter/filters.ts";
import { Min } from "../input/classValidator.ts";
import { StanceFilter } from "../mention/MentionsArgs.ts";
import { VoiceFilter } from "../passage/PassagesArgs.ts";

const nullable = { nullable: true } as const;

@InputType({
  description:
    "Which evidence counts. Without a word: accepted, in the contributor's own voice, affirming; naming status, voice or stance lifts that default only.",
})
export class EvidenceScope {
  @Field(() => String, {
    ...nullable,
    description:
      "Key of the scheme for which holders were read; without a word: concordance; in a graph without it, the first by key.",
  })
  scheme?: string | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of processes." })
  process?: KeyFilter | null;

  @Field(() => ContributorKindFilter, nullable)
  contributorKind?: object | null;

  @Field(() => UnRegionalGroupFilter, nullable)
  regionalGroup?: object | null;

  @Field(() => DateFilter, {
    ...nullable,
    description: "The date of the contribution, or of the instrument where instruments are the holders.",
  })
  date?: DateFilter | null;

  @Field(() => VoiceFilter, { ...nullable, description: "Default: CONTRIBUTOR." })
  voice?: object | null;

  @Field(() => StatusFilter, { ...nullable, description: "Without a word about it: ACCEPTED." })
  status?: object | null;

  @Field(() => StanceFilter, {
    ...nullable,
    description: "Of mentions, so for PRINCIPLES only. Without a word about it: AFFIRMS.",
  })
  stance?: object | null;

  @Field(() => Int, {
    ...nullable,
    description: "From so many mentions (citations, locators) on a thing counts as held. Without a word about it: 1.",
  })
  @Min(1, { message: ({ value }) => `\`minMentions\` is ${value}; a thing is held from 1 on.` })
  minMentions?: number | null;
}
