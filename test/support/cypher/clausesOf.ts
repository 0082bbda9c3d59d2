/** A clause of a statement: `MATCH`, and what follows it up to the next. */
export interface Clause {
  keyword: string;
  body: string;
}

const keywords =
  /(?<![.:\w])(?<!STARTS )(?<!ENDS )(OPTIONAL MATCH|MATCH|UNWIND|WITH|RETURN|ORDER BY|LIMIT|SKIP|WHERE|MERGE|CREATE|SET|DETACH DELETE|DELETE|REMOVE|CALL|UNION)\b/;

/** The text without comments, its string literals emptied, its white space single. */
export function bare(text: string): string {
  return text
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/'(?:[^'\\]|\\.)*'/g, "''")
    .replace(/\s+/g, " ")
    .trim();
}

/** What stands in `EXISTS { … }`, `COUNT { … }` and `COLLECT { … }`. */
export function subqueriesOf(text: string): { keyword: string; body: string }[] {
  return [...text.matchAll(/\b(EXISTS|COUNT|COLLECT)\s*\{([^{}]*)\}/gi)].map(([, keyword = "", body = ""]) => ({
    keyword: keyword.toUpperCase(),
    body: body.trim(),
  }));
}

/** The clauses of a bare text in order; subqueries are left out of their bodies (`EXISTS {}`). */
export function clausesOf(text: string): Clause[] {
  const parts = text.replace(/\b(EXISTS|COUNT|COLLECT)\s*\{[^{}]*\}/gi, "$1 {}").split(new RegExp(keywords, "g"));
  const clauses: Clause[] = [];
  for (let at = 1; at < parts.length; at += 2) clauses.push({ keyword: parts[at]!, body: parts[at + 1]!.trim() });
  return clauses;
}

/** The items of a list that commas part, those within brackets aside. */
export function itemsOf(body: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let item = "";
  for (const sign of body) {
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (depth < 0) break;
    if (sign === "," && depth === 0) {
      items.push(item.trim());
      item = "";
    } else item += sign;
  }
  return [...items, item.trim()].filter((text) => text !== "");
}

/** The variables of nodes and relationships that a pattern binds or uses. */
export function variablesIn(pattern: string): string[] {
  return [...pattern.matchAll(/(?:\(|\[)([A-Za-z_]\w*)(?=[\s:)\]{*])/g)].map(([, name = ""]) => name);
}

/** The variables of nodes and relationships anywhere in a text. */
export function graphVariablesOf(clauses: readonly Clause[]): Set<string> {
  const patterns = clauses.filter(({ keyword }) => ["MATCH", "OPTIONAL MATCH", "MERGE", "CREATE"].includes(keyword));
  return new Set(patterns.flatMap(({ body }) => variablesIn(body)));
}
