import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Fetches into `folder` what a pom.xml names, with all that those need at run time. Maven keeps each jar in its own repository
 * as it arrives, so an interrupted download goes on where it stopped. Rejects with a sentence that says what was to be fetched.
 */
export async function mavenJars(pom: string, what: string, folder: string): Promise<void> {
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  await promisify(execFile)("mvn", ["-q", "-B", "-f", pom, ...goal]).catch((error: { stdout?: string }) => {
    throw new Error(`Maven could not fetch the jars of ${what}. ${(error.stdout ?? "").trim()}`, { cause: error });
  });
}
