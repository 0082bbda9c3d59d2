/** Characters (code points) of a text that the API reads at once. */
export const longestText = 100_000;
