import { PartialDate, Text } from "./rules.ts";

/** Who coded the evidence of a contribution, with which codebook, when: what its pieces say where they say nothing themselves. */
export class CodingRecord {
  /** `person:…`, `rule:…`, or the citation of the table that says it. */
  @Text() coder!: string;
  @Text() codebookVersion!: string;
  @PartialDate({ optional: true }) codedAt?: string;
}
