import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answers } from "./answers.ts";

const startWithinMs = 120_000;
const askEveryMs = 50;

const openedPackages = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
const jvm = [
  ...openedPackages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  "-Dio.netty.tryReflectionSetAccessible=true",
];

/** Java's options for a server that starts soon and stays small, where how fast it computes does not matter. */
export const smallJvm = ["-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/**
 * Java does not notice when the process that started it is killed. So a shell leaves behind a reader of the pipe whose other
 * end only that process holds, and then becomes java. The pipe ends with the process however it dies; then the reader kills
 * java and removes its folder. After an ordinary stop there is no java left to kill, and the reader does nothing.
 */
const dieWithParent = `
home=$1; shift
exec 3<&0
( cat <&3 >/dev/null; kill -KILL $$ 2>/dev/null && sleep 1 && rm -rf "$home" ) &
exec "$@" 3<&- </dev/null
`;

/** One running java. What it prints is in `java.log` of its home, what Neo4j reports in `logs/neo4j.log`. */
export class ServerProcess {
  private readonly java: ChildProcess;
  private readonly ended: Promise<void>;
  private hasEnded = false;

  /** `libs` are folders of jars, `moreJvm` options of java. */
  constructor(
    private readonly home: string,
    libs: readonly string[],
    moreJvm: readonly string[] = smallJvm,
  ) {
    const main = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
    const command = ["java", ...jvm, ...moreJvm, "-cp", libs.map((lib) => join(lib, "*")).join(":"), ...main];
    const log = openSync(join(home, "java.log"), "a");
    // A group of its own: Ctrl-C is for vitest, which then stops its servers in order.
    this.java = spawn("sh", ["-c", dieWithParent, "sh", home, ...command], {
      stdio: ["pipe", log, log],
      detached: true,
    });
    closeSync(log);
    this.ended = new Promise<void>((resolve) => {
      this.java.once("exit", () => resolve());
      this.java.once("error", () => resolve());
    }).then(() => void (this.hasEnded = true));
  }

  /** Of java itself, which the shell has become. */
  get pid(): number {
    if (this.java.pid === undefined) throw new Error("Java did not start.");
    return this.java.pid;
  }

  /** Resolves when a driver gets its first answer (an open port is not enough); rejects with the log when java ends. */
  async ready(uri: string): Promise<void> {
    const tooLate = setTimeout(() => this.signal("SIGKILL"), startWithinMs);
    try {
      while (!(await answers(uri))) {
        if (this.hasEnded) throw new Error(`Neo4j did not start at ${uri}:\n${this.lastOutput()}`);
        await sleep(askEveryMs);
      }
    } finally {
      clearTimeout(tooLate);
    }
  }

  /** SIGKILL for a throw-away, SIGTERM to close the databases in order, SIGSTOP and SIGCONT to make it silent for a while. */
  signal(signal: NodeJS.Signals): void {
    this.java.kill(signal);
  }

  async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    this.signal(signal);
    await this.ended;
  }

  private lastOutput(): string {
    const logs = [join(this.home, "java.log"), join(this.home, "logs", "neo4j.log")].filter((log) => existsSync(log));
    return logs.map((log) => readFileSync(log, "utf8").slice(-2_000)).join("\n");
  }
}
