import { ImportFault } from "../tables/ImportFault.ts";
import type { Triple } from "./Triple.ts";

/** Statements of a Turtle file. Rejects with an ImportFault that names the line where it is not Turtle. */
export async function turtleTriples(file: string, text: string): Promise<Triple[]> {
  // Loaded only for Turtle.
  const { Parser } = await import("n3");
  try {
    const quads = new Parser({ format: "text/turtle", baseIRI: `file:///${encodeURIComponent(file)}` }).parse(text);
    // The parser numbers what has no name through all files that it reads; the same file shall give the same names.
    const blank = new Map<string, string>();
    const nameOf = ({ termType, value }: { termType: string; value: string }) => {
      if (termType !== "BlankNode") return value;
      return blank.get(value) ?? blank.set(value, `_:${blank.size + 1}`).get(value)!;
    };
    return quads.map(({ subject, predicate, object }) => ({
      subject: nameOf(subject),
      predicate: predicate.value,
      object:
        object.termType === "Literal" ? { text: object.value, language: object.language } : { iri: nameOf(object) },
    }));
  } catch (error) {
    throw new ImportFault(`${file} is not Turtle: ${(error as Error).message}`, { cause: error });
  }
}
