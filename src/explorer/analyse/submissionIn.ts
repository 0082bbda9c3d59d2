import type { SentForm, Submission } from "../PageRequest.ts";

/** Whose the document is and what of; a field that was left empty says nothing. */
export function submissionIn(fields: SentForm["fields"]): Submission {
  const said = (name: string) => fields.get(name)?.trim() || undefined;
  return {
    contributor: said("contributor") ?? "",
    process: said("process") ?? "",
    key: said("key"),
    title: said("title"),
    date: said("date"),
  };
}
