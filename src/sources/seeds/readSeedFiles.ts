import type { RecordClass } from "./fields.ts";
import { readBytes } from "./readBytes.ts";
import {
  ContributorsFile,
  EnshrinementsFile,
  InstrumentsFile,
  PrinciplesFile,
  ProcessesFile,
} from "./records/files.ts";
import { seedPathsIn } from "./seedPathsIn.ts";
import type { SeedFault } from "./SeedFaults.ts";
import { SeedFile } from "./SeedFile.ts";

/** The files of all directories, in the order of the directories and, within one, of their names; those of contributions unread. */
export interface SeedFiles {
  contributors: ContributorsFile[];
  instruments: InstrumentsFile[];
  principles: PrinciplesFile[];
  enshrinements: EnshrinementsFile[];
  processes: ProcessesFile[];
  contributions: { path: string; directory: string }[];
  /** By what stands in a file: the directory of it. */
  directoryOf: ReadonlyMap<object, string>;
  /** A file could not be read, so that what it holds is not known. */
  incomplete: boolean;
}

export async function readSeedFiles(directories: readonly string[], faults: SeedFault[]): Promise<SeedFiles> {
  const pathsOf = await Promise.all(directories.map((directory) => seedPathsIn(directory, faults)));
  const directoryOfPath = new Map(
    pathsOf.flatMap((own, index) => own.map((path) => [path, directories[index]!] as const)),
  );
  const directoryOf = new Map<object, string>();
  const [contributions, paths] = [true, false].map((wanted) =>
    [...directoryOfPath.keys()].filter((path) => path.endsWith("evidence.yaml") === wanted),
  );
  const bytes = await Promise.all(paths!.map(async (path) => [path, await readBytes(path)] as const));
  const contentsByPath = new Map(bytes);
  // A directory that cannot be listed leaves as much unknown as a file that cannot be read.
  let incomplete = faults.length > 0;

  function contentsOf<T extends object>(name: string, type: RecordClass<T>): { file: SeedFile; content: T }[] {
    const named = [...contentsByPath].filter(([path]) => path.endsWith(name));
    return named.flatMap(([path, found]) => {
      const file = new SeedFile(path, faults);
      if ("problem" in found) file.fault(found.problem);
      const content = "problem" in found ? undefined : file.read(type, found);
      incomplete ||= content === undefined;
      if (content !== undefined) directoryOf.set(content, directoryOfPath.get(path)!);
      return content ? [{ file, content }] : [];
    });
  }
  const recordsOf = <T extends object>(name: string, type: RecordClass<T>) =>
    contentsOf(name, type).map(({ content }) => content);

  return {
    contributors: recordsOf("contributors.yaml", ContributorsFile),
    instruments: recordsOf("instruments.yaml", InstrumentsFile),
    principles: recordsOf("principles.yaml", PrinciplesFile),
    enshrinements: recordsOf("enshrinements.yaml", EnshrinementsFile),
    processes: recordsOf("processes.yaml", ProcessesFile),
    contributions: contributions!.map((path) => ({ path, directory: directoryOfPath.get(path)! })),
    directoryOf,
    incomplete,
  };
}
