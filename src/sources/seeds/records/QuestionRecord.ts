import { Text, WholeNumber } from "./rules.ts";

/** What a process asked of contributors. */
export class QuestionRecord {
  @WholeNumber(1, 9999) number!: number;
  @Text() text!: string;
}
