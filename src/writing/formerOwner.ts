/** Whose the things of graphs are that did not know owners: the owner who gives one now has it alone. */
export const formerOwner = "earlier";
