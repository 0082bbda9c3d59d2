/** A principle that a scheme of the graph has. */
export interface KnownPrinciple {
  id: string;
  key: string;
  labels: string[];
  isGroup: boolean;
  /** Labels of the principles above it. */
  groups: string[];
}
