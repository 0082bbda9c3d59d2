/** What has read: a person, a rule of the program, or a table or project that was brought in under its own name. */
export function coderKind(coder: string): "person" | "rule" | "table" {
  if (coder.startsWith("person:")) return "person";
  return coder.startsWith("rule:") ? "rule" : "table";
}
