import { ImportFault } from "../tables/ImportFault.ts";
import type { Triple } from "./Triple.ts";

/** Statements of a Turtle file. Rejects with an ImportFault that names the line where it is not Turtle. */
export async function turtleTriples(file: string, text: string): Promise<Triple[]> {
  // Loaded only for Turtle.
  const { Parser } = await import("n3");
  try {
    const quads = new Parser({ format: "text/turtle", baseIRI: `file:///${encodeURIComponent(file)}` }).parse(text);
    return quads.map(({ subject, predicate, object }) => ({
      subject: subject.value,
      predicate: predicate.value,
      object: object.termType === "Literal" ? { text: object.value, language: object.language } : { iri: object.value },
    }));
  } catch (error) {
    throw new ImportFault(`${file} is not Turtle: ${(error as Error).message}`, { cause: error });
  }
}
