import type { NameWords } from "./NameWords.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";

/** "ARTICLE 19" in capitals is an organization; "paragraph 3 above" is of the document itself. */
export function isOwnName(text: string, one: NumberedProvisions, { here }: NameWords): boolean {
  if (/^ARTICLE 19$/.test(one.rangeText)) return true;
  return here.test(text.slice(one.end));
}
