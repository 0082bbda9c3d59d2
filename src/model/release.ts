/** The one node that says which data the graph holds. */
export const releaseId = "release";
