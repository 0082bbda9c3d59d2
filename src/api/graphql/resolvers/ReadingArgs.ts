import { ArgsType, Field } from "type-graphql";
import type { ValidationArguments } from "class-validator";
import { BadUserInput } from "../../../domain/input/BadUserInput.ts";
import { Matches } from "../../../domain/input/classValidator.ts";
import { MaxCharacters } from "../../../domain/input/MaxCharacters.ts";
import { CodePointText } from "../../../text/CodePointText.ts";
import { didYouMean } from "../../../text/didYouMean.ts";
import { limits } from "../../../domain/request/limits.ts";
import type { Vocabulary } from "../../../extraction/Vocabulary.ts";

const tooLong = ({ value }: ValidationArguments) =>
  `The text has ${new CodePointText(String(value)).length} characters, and at most ${limits.maxTextLength} are read at once; send it in parts.`;

@ArgsType()
export class ResolveCitationArgs {
  @Field(() => String)
  @MaxCharacters(limits.maxTextLength, { message: tooLong })
  text!: string;
}

@ArgsType()
export class AnalyseArgs extends ResolveCitationArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "BCP 47; detected where it is not said. There are rules for en, fr and es; other languages have citations.",
  })
  @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, {
    message: "The language is not a BCP 47 tag; write for instance en, fr or zh-Hans.",
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Key of the process whose questions it answers; without it every process' questions are recognised.",
  })
  process?: string | null;
}

export function checkProcess(process: string | undefined, { processes }: Vocabulary): void {
  if (process === undefined || processes.some(({ key }) => key === process)) return;
  const hint = didYouMean(
    process,
    processes.map(({ key }) => key),
  );
  throw new BadUserInput(
    `There is no process "${process.slice(0, 100)}"${hint || "; `processes` lists them."}`,
    "process",
  );
}
