/** A project of a coding program (REFI-QDA), as its file says it. */
export interface Project {
  /** The program that wrote it, where it says so. */
  origin: string;
  /** Names of coders by their ids in the file. */
  users: ReadonlyMap<string, string>;
  /** By their ids, parents before their children. */
  codes: ReadonlyMap<string, ProjectCode>;
  sources: readonly ProjectSource[];
  /** What the file holds and nothing here can take in, and how much of it. */
  lost: ReadonlyMap<string, number>;
}

export interface ProjectCode {
  guid: string;
  name: string;
  isCodable: boolean;
  description: string;
  parent: ProjectCode | undefined;
}

export interface ProjectSource {
  name: string;
  description: string;
  /** Its words, or the name of the file in the archive that holds them. */
  text: { words: string } | { file: string } | undefined;
  /** What is known of it, by the names of variables. */
  variables: Map<string, string>;
  selections: ProjectSelection[];
}

export interface ProjectSelection {
  from: number;
  to: number;
  /** Its words, as most programs have it; others give it a name or none. */
  name: string;
  note: string;
  /** Ids of codes and of coders; a coder is empty where nobody is named. */
  codings: { code: string; coder: string }[];
}
