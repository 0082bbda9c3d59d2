import { execFileSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../../src/projectRoot.ts";
import { buildOnce } from "../../support/neo4j/buildOnce.ts";

const program = "neo4jGraphqlAlone.mjs";
const source = path.join(projectRoot, "test", "bench", "overNeo4j", program);
const packages = {
  "@neo4j/graphql": "7.6.0",
  "@apollo/server": "5.5.1",
  graphql: "16.15.0",
  "neo4j-driver": "6.3.0",
};

/** The program of the peer beside its packages (about 60 MB, fetched once), which nothing else of ours needs. */
export async function peerProgram(): Promise<string> {
  const folder = await buildOnce(path.join(projectRoot, ".cache", "neo4j-graphql-7.6.0"), async (draft) => {
    writeFileSync(path.join(draft, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: draft, stdio: "ignore" });
  });
  copyFileSync(source, path.join(folder, program));
  return path.join(folder, program);
}
