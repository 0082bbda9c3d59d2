import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { copied, stagesOfImage, type Step } from "../support/imageIn.ts";
import { freshFolder } from "../support/program.ts";
import { asked, read, untilReady } from "./serving.ts";

const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shell = (command: string, cwd: string) =>
  execFileSync("sh", ["-c", command], { cwd, stdio: ["ignore", "ignore", "pipe"] });

/** Does in empty folders what the stages of the image do, as far as that needs no container: copies, and runs npm and node. */
function build(): string {
  const places = new Map<string, string>();
  let place = "";
  for (const [number, steps] of stagesOfImage().entries()) {
    place = path.join(folder, String(number));
    mkdirSync(place);
    places.set(steps[0]!.rest.split(" AS ")[1] ?? "", place);
    for (const step of steps) {
      if (step.word === "RUN" && /^(npm|node) /.test(step.rest)) run(step.rest, place);
      if (step.word === "COPY") copy(step, place, places);
    }
  }
  return place;
}

/** A package in the lock file; one for another platform is not there. */
interface Installed {
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
}

/** Unpacking half of what this checkout holds takes npm ten seconds of processor time: the short form copies what the lock file says it would. */
function run(command: string, place: string): void {
  if (command !== "npm ci --omit=dev" || process.env["TEST_LONG"] !== undefined) return void shell(command, place);
  const { packages } = JSON.parse(readFileSync(path.join(place, "package-lock.json"), "utf8")) as {
    packages: Record<string, Installed>;
  };
  for (const [name, { dev, optional, os, cpu }] of Object.entries(packages)) {
    const source = path.join(projectRoot, name);
    const mayLack = optional === true || os !== undefined || cpu !== undefined;
    if (name === "" || dev === true || (mayLack && !existsSync(source))) continue;
    const isOwn = (file: string) => !file.slice(source.length).includes("node_modules");
    cpSync(source, path.join(place, name), { recursive: true, filter: isOwn });
  }
}

function copy(step: Step, place: string, places: ReadonlyMap<string, string>): void {
  const { from, sources, target } = copied(step);
  for (const source of sources) {
    const aim = path.join(place, target === "./" ? source : target);
    if (from === undefined) cpSync(path.join(projectRoot, source), aim, { recursive: true });
    else renameSync(path.join(places.get(from)!, source.replace("/concordance/", "")), aim);
  }
}

/** Here the program may also write beside itself what V8 compiled of it; in the image nothing may. */
const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((file) => !/\.js\..*-serve/.test(file))
    .sort();

it(
  "what the image holds installs, starts and answers, and writes nothing beside its data",
  { timeout: 300_000 },
  async () => {
    const place = build();
    const before = filesIn(place);
    expect(before).not.toContain("node_modules/vitest");
    const environment = {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      PORT: "0",
      CONCORDANCE_DATA: path.join(folder, "data"),
    };
    const program = spawn(process.execPath, ["src/concordance.mjs", "serve"], { cwd: place, env: environment });
    try {
      let said = "";
      program.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
      await expect.poll(() => said, { timeout: 60_000 }).toMatch(/"address"/);
      const address = /"address":"([^"]+)"/.exec(said)![1]!;
      await untilReady(address, 60_000);
      expect((await read(`${address}/graphql`, asked)).body.data.contributor.name).toBe("Canada");
      for (const page of ["/instruments/udhr", "/graphiql", "/data/datapackage.json", "/documents/wgec-2016/canada"])
        expect([page, (await fetch(address + page)).status]).toEqual([page, 200]);
      expect(filesIn(place)).toEqual(before);
    } finally {
      program.kill("SIGKILL");
    }
  },
);
