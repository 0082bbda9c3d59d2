/** Whose the things of graphs are that did not know owners: whoever gives one now, has it alone. */
export const formerOwner = "earlier";
