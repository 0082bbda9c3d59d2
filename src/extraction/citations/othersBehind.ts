import type { CitationReader } from "./CitationReader.ts";
import type { Naming } from "./namedInstruments.ts";

/** "article 19 of the UDHR and the ICCPR": the names that follow on the first without numbers of their own. */
export function othersBehind(joints: string, first: Naming, namings: Naming[], reader: CitationReader): Naming[] {
  const others: Naming[] = [];
  let end = first.end;
  for (const naming of namings) {
    if (naming.start < end) continue;
    const next = /^(?:[\s,]*\(?|[^.;:()]{0,80}\()(\p{L}+)/u.exec(joints.slice(naming.end))?.[1] ?? "";
    const numbered = reader.provisionWords.has(next.toLowerCase());
    if (
      !reader.joints.alsoNamed.test(joints.slice(end, naming.start)) ||
      numbered ||
      /^\s?\d/.test(joints.slice(naming.end))
    )
      break;
    others.push(naming);
    end = naming.end;
  }
  return others;
}
