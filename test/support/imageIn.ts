import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { projectRoot } from "../../src/projectRoot.ts";

/** A service of compose.yaml, as far as tests look at it. */
export interface Service {
  build?: { context: string; dockerfile_inline: string };
  environment: Record<string, string>;
  healthcheck: { test: string[] };
  ports: string[];
  volumes: string[];
  [name: string]: unknown;
}

export interface Step {
  word: string;
  rest: string;
}

export const composed = parse(readFileSync(path.join(projectRoot, "compose.yaml"), "utf8")) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};

/** The stages of the image: what each does, in order. */
export function stagesOfImage(): Step[][] {
  const lines = composed.services.concordance!.build!.dockerfile_inline.split("\n");
  const stages: Step[][] = [];
  for (const line of lines.filter((one) => /^[A-Z]/.test(one))) {
    const [word = "", ...rest] = line.split(" ");
    if (word === "FROM") stages.push([]);
    stages.at(-1)!.push({ word, rest: rest.join(" ") });
  }
  return stages;
}

/** What a COPY takes from the project, or from another stage, and where it goes. */
export function copied({ rest }: Step): { from: string | undefined; sources: string[]; target: string } {
  const words = rest.split(" ");
  const from = words[0]?.startsWith("--from=") === true ? words.shift()!.slice("--from=".length) : undefined;
  return { from, sources: words.slice(0, -1), target: words.at(-1)! };
}
