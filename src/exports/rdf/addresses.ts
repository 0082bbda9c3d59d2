import { keyOf } from "../tables/keyOf.ts";

const folders: Readonly<Record<string, string>> = {
  contributor: "contributors",
  contribution: "documents",
  instrument: "instruments",
  principle: "principles",
  process: "processes",
  provision: "instruments",
  scheme: "schemes",
};

/** Where a thing stands on the site: `provision:sdgs/9/9.c` → `instruments/sdgs/9/9.c`. Evidence keeps its kind. */
export function addressOf(id: string): string {
  const kind = id.slice(0, id.indexOf(":"));
  return addressIn(folders[kind] ?? `evidence/${kind}`, keyOf(id));
}

export function addressIn(folder: string, key: string): string {
  return `${folder}/${key.split("/").map(encodeURIComponent).join("/")}`;
}

/** Of a key that may be missing. */
export function addressAt(kind: string, key: unknown): string | undefined {
  return typeof key === "string" ? addressOf(`${kind}:${key}`) : undefined;
}

/** The words themselves, as they were coded: offsets count in what this address gives. */
export function textAddress(contribution: string): string {
  return `${addressOf(`contribution:${contribution}`)}/text.txt`;
}
