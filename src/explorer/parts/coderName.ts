/** How a coder is called on a page: a person without the `person:` that sets persons apart from rules. */
export const coderName = (coder: string): string => coder.replace(/^person:/, "");
