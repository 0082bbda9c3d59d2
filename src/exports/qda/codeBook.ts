import { xmlText } from "../../text/xmlText.ts";
import type { Code } from "./codeTree.ts";
import { guidOf } from "./guidOf.ts";

/** The tree of codes in the words of REFI-QDA, which projects and codebooks share. */
export function codesXml(codes: readonly Code[]): string {
  return `<Codes>\n${codes.map(codeXml).join("")}</Codes>\n`;
}

function codeXml({ id, name, isCodable, description, codes }: Code): string {
  const start = `<Code guid="${guidOf(id)}" name="${xmlText(name)}" isCodable="${isCodable}"`;
  const inner = [
    description === undefined || description === "" ? "" : `<Description>${xmlText(description)}</Description>\n`,
    ...codes.map(codeXml),
  ].join("");
  return inner === "" ? `${start}/>\n` : `${start}>\n${inner}</Code>\n`;
}
