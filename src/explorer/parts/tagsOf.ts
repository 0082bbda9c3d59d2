import type { Quotation } from "../fragments/Quotation.ts";
import type { Words } from "../messages/Words.ts";

/** What a reader must know before trusting or counting the words. */
export function tagsOf(of: Quotation, words: Words): string[] {
  const { status, passage } = of;
  return [
    status === "ACCEPTED" ? "" : words.of("status", status),
    passage.voice === "CONTRIBUTOR" ? "" : words.of("voice", passage.voice),
    of.__typename === "Mention" && !of.explicit ? words.say("tag.paraphrased") : "",
    of.__typename === "Mention" && of.stance !== "AFFIRMS" ? words.of("stance", of.stance) : "",
  ].filter((one) => one !== "");
}
