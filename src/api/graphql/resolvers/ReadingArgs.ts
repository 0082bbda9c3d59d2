import { ArgsType, Field } from "type-graphql";
import { BadUserInput } from "../../../domain/input/BadUserInput.ts";
import { CodePointText } from "../../../text/CodePointText.ts";
import { didYouMean } from "../../../text/didYouMean.ts";
import { limits } from "../../../domain/request/limits.ts";
import { readableText } from "../../../extraction/readableText.ts";
import type { Vocabulary } from "../../../extraction/Vocabulary.ts";

@ArgsType()
export class ResolveCitationArgs {
  @Field(() => String, { description: "At most 100,000 characters." })
  text!: string;
}

@ArgsType()
export class AnalyseArgs {
  @Field(() => String, { description: "At most 100,000 characters." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    defaultValue: "en",
    description: "BCP 47. Rules are there for en; labels for every language of the scheme.",
  })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Key of the process whose questions it answers; without it every process' questions are recognised.",
  })
  process?: string | null;
}

/** The text by code points, if it can be read and is not too long. */
export function checkedText(text: string): CodePointText {
  const raw = new CodePointText(readableText(text));
  if (raw.length <= limits.maxTextLength) return raw;
  throw new BadUserInput(
    `The text has ${raw.length} characters, and at most ${limits.maxTextLength} are read at once; send it in parts.`,
    "text",
  );
}

export function checkedLanguage(language: string | null): string {
  const tag = language ?? "en";
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)) return tag;
  throw new BadUserInput("The language is not a BCP 47 tag; write for instance en, fr or zh-Hans.", "language");
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
