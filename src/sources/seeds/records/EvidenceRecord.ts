import { EvidenceStatus } from "../../../domain/evidence/Evidence.ts";
import { OneOf, PartialDate, Share, Text, TextLike, Verbatim, WholeNumber } from "./rules.ts";

/** Words of a passage that were read as something. Offsets are Unicode code points of the raw text, end exclusive. */
export abstract class EvidenceRecord {
  @WholeNumber(0, 100_000_000) start!: number;
  @WholeNumber(1, 100_000_000) end!: number;
  /** The words themselves, where the text is held. */
  @Verbatim({ optional: true }) exact?: string;
  @OneOf(Object.values(EvidenceStatus), { optional: true }) status?: EvidenceStatus;
  @TextLike(/^[a-z]+:\S.*$/, "a coder: person:… or rule:…", { optional: true }) coder?: string;
  @Share({ optional: true }) confidence?: number;
  @PartialDate({ optional: true }) codedAt?: string;
  @Text({ optional: true }) note?: string;
}
