import { Document, isMap, isSeq } from "yaml";
import type { EvidenceContent } from "./EvidenceContent.ts";

const help = ` Read by rules. Decide on each piece: status ACCEPTED counts it, REJECTED keeps it from being proposed again, PROPOSED waits.
 Correct what is wrong, add what is missing; offsets count Unicode code points, and exact is what stands between them.`;

/** evidence.yaml for people to review: what to do stands at its head, a passage takes one line. */
export function evidenceYaml(content: EvidenceContent, unresolved: string[]): string {
  const document = new Document(content);
  document.commentBefore = [help, ...unresolved.map((words) => ` Not resolved: ${JSON.stringify(words)}`)].join("\n");
  const passages = document.get("passages");
  if (isSeq(passages)) for (const passage of passages.items) if (isMap(passage)) passage.flow = true;
  return document.toString({ lineWidth: 0 });
}
