export type TripleObject = { iri: string } | { text: string; language: string };

/** A statement of RDF; addresses are whole. */
export interface Triple {
  subject: string;
  predicate: string;
  object: TripleObject;
}
