import type { DocumentData } from "./documentTypes.ts";

type Found = NonNullable<DocumentData["contribution"]>;
export type Passage = Found["passages"]["nodes"][number];
export type Read = Passage["evidence"]["nodes"][number];

/** Something read in a paragraph: its number among all notes of the page, and where it stands in the paragraph. */
export interface Note {
  number: number;
  of: Read;
  /** The part of its address behind the `#`, as the API names it. */
  anchor: string;
  /** The first provision that a citation names or reaches. */
  provision: { label: string; resourcePath: string } | undefined;
  from: number;
  to: number;
}

/** The notes of all paragraphs, numbered as their words follow one another. */
export function notesOf({ passages }: { passages: Pick<Found["passages"], "nodes"> }): Map<Passage, Note[]> {
  let number = 0;
  const notes = new Map<Passage, Note[]>();
  for (const passage of passages.nodes) {
    const { start } = passage;
    const placed = [...passage.evidence.nodes].sort(
      (a, b) => (a.end ?? 0) - (b.end ?? 0) || (a.start ?? 0) - (b.start ?? 0),
    );
    notes.set(
      passage,
      placed.map((of) => ({
        number: (number += 1),
        of,
        anchor: of.resourcePath.slice(of.resourcePath.indexOf("#") + 1),
        provision: of.__typename === "Citation" ? of.provisions[0]?.provision : undefined,
        from: (of.start ?? start) - start,
        to: (of.end ?? start) - start,
      })),
    );
  }
  return notes;
}
