import { CodePointText } from "../../text/CodePointText.ts";
import { decodeText } from "../../text/decodeText.ts";
import { placeOf } from "./Place.ts";
import type { ContributionRecord } from "./records/ContributionRecord.ts";
import { sha256Of } from "../../text/sha256Of.ts";

/** The text of a contribution where it is held; faults where it cannot be read or is not the one that was coded. */
export function heldText(
  contribution: ContributionRecord,
  bytes: Uint8Array | { problem: string } | undefined,
): CodePointText | undefined {
  if (!bytes) return undefined;
  const place = placeOf(contribution);
  const decoded = "problem" in bytes ? bytes : decodeText(bytes);
  if ("problem" in decoded) {
    place.fault("text", `${contribution.text} ${decoded.problem}`);
    return undefined;
  }
  const text = new CodePointText(decoded.text);
  const digest = "problem" in bytes ? "" : sha256Of(bytes);
  if (contribution.sha256 !== undefined && contribution.sha256 !== digest) {
    place.fault(
      "sha256",
      `is not that of ${contribution.text}, which is ${digest}; restore the text that was coded, or code it again`,
    );
  }
  if (contribution.length !== undefined && contribution.length !== text.length) {
    place.fault(
      "length",
      `is ${contribution.length}, and ${contribution.text} has ${text.length} code points; correct it`,
    );
  }
  return text;
}
