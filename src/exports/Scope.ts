/** Which part of the graph is exported: contributions, and evidence in them; the catalogue (instruments, principles, contributors …) is always whole. */
export interface Scope {
  /** Keys of contributions; undefined for all. */
  contributions?: ReadonlySet<string>;
  /** States of evidence; undefined for all. */
  statuses?: ReadonlySet<string>;
}

export const wholeGraph: Scope = {};
