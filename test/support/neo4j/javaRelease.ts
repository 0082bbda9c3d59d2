import { spawnSync } from "node:child_process";

/** The Java on the path, asked by `java -version`; undefined when there is none. `banner` tells any two builds apart. */
export function javaRelease(): { major: number; banner: string } | undefined {
  const { status, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  const major = /version "(\d+)/.exec(stderr ?? "")?.[1];
  return status === 0 && major ? { major: Number(major), banner: stderr } : undefined;
}
