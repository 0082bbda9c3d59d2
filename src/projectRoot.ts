import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of the project, where `cypher`, `schema` and `seeds` stand; found upwards from wherever this code runs, bundled or not. */
export const projectRoot = upwards(import.meta.dirname);

function upwards(folder: string): string {
  if (existsSync(path.join(folder, "cypher")) && existsSync(path.join(folder, "package.json"))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error("The folder of the project, with cypher/ and package.json, cannot be found.");
  return upwards(above);
}
