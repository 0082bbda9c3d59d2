/** The most keys, kinds or values that a list of an input may name. */
export const mostListed = 1_000;
