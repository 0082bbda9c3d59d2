import { PartialDate, Text, TextLike } from "./rules.ts";

/** Who coded the evidence of a contribution, with which codebook, when: what its pieces say where they say nothing themselves. */
export class CodingRecord {
  @TextLike(/^[a-z]+:\S.*$/, "a coder: person:… or rule:…") coder!: string;
  @Text() codebookVersion!: string;
  @PartialDate({ optional: true }) codedAt?: string;
}
