/** What a heading can say of its column (of its row, where the table is transposed). All other headings of a wide table are principles. */
export const documentFields = ["contribution", "contributor", "kind", "date", "language", "url", "key"] as const;
export const codingFields = ["principle", "group", "locator", "stance"] as const;
export const fields = [...documentFields, ...codingFields] as const;

export type DocumentField = (typeof documentFields)[number];
export type Field = (typeof fields)[number];

export const shapes = ["long", "wide", "transposed"] as const;
export type Shape = (typeof shapes)[number];
