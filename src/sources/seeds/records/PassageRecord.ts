import { Voice } from "../../../domain/passage/Passage.ts";
import { OneOf, WholeNumber } from "./rules.ts";

/** A paragraph of a contribution. Offsets are Unicode code points, end exclusive; `question` is the number of the one it answers. Of a text that nobody had, one from 0 to 0 stands for all words. */
export class PassageRecord {
  @WholeNumber(1, 999_999) number!: number;
  @WholeNumber(0, 100_000_000) start!: number;
  @WholeNumber(0, 100_000_000) end!: number;
  @OneOf(Object.values(Voice)) voice!: Voice;
  @WholeNumber(1, 9999, { optional: true }) question?: number;
}
