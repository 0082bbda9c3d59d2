/** So many paragraphs stand on a page; the API names pages by this number too (`resourcePath`). */
const onPage = 100;

export interface Part {
  from: number;
  to: number;
}

/** The page of a long document on which a paragraph stands. */
export function partWith(paragraph: number): Part {
  const from = paragraph - ((paragraph - 1) % onPage);
  return { from, to: from + onPage - 1 };
}

/** The paragraph that an address names, `?from=1450`; anything but a number is left to the API, which refuses it. */
export function paragraphAsked(query: URLSearchParams): number | string {
  const from = query.get("from") ?? "1";
  return /^[1-9]\d{0,8}$/.test(from) ? Number(from) : from;
}
