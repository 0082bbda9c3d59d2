import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../projectRoot.ts";

const packageFile = path.join(projectRoot, "package.json");

/** The version of this program, as package.json says it. */
export const productVersion = (JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }).version;
