/** Types as a person reads them, a field a line. Braces and semicolons stand in them nowhere else. */
export function indented(types: string): string {
  const lines = types
    .replaceAll(/\s+/g, " ")
    .replaceAll("{ }", "{}")
    .replaceAll(/\{(?!\})|;| (?=export )/g, "$&\n")
    .replaceAll(/(?<!\{)\}/g, "\n}")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  let depth = 0;
  let text = "";
  for (const line of lines) {
    if (line.startsWith("}")) depth -= 1;
    text += `${"  ".repeat(depth)}${line}\n`;
    if (line.endsWith("{")) depth += 1;
  }
  return text;
}
