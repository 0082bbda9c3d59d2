import { keyOf } from "../tables/keyOf.ts";

const folders = {
  coder: "coders",
  contributor: "contributors",
  contribution: "documents",
  enshrinement: "enshrinements",
  instrument: "instruments",
  principle: "principles",
  process: "processes",
  provision: "instruments",
  scheme: "schemes",
  source: "sources",
} as const;
const foldersByKind: Readonly<Record<string, string>> = folders;

/** What stands at an address by its key. */
export type AddressKind = keyof typeof folders;

/** Where a thing stands on the site: `provision:sdgs/9/9.c` → `instruments/sdgs/9/9.c`. Evidence keeps its kind. */
export function addressOf(id: string): string {
  const kind = id.slice(0, id.indexOf(":"));
  return addressIn(foldersByKind[kind] ?? `evidence/${kind}`, keyOf(id));
}

export function addressIn(folder: string, key: string): string {
  return `${folder}/${key.split("/").map(encodeURIComponent).join("/")}`;
}

/** Of a key that may be missing. */
export function addressAt(kind: AddressKind, key: unknown): string | undefined {
  return typeof key === "string" ? addressIn(folders[kind], key) : undefined;
}

/** The key of what stands at an address; undefined where nothing of this kind does. */
export function keyAt(kind: AddressKind, address: string): string | undefined {
  const start = `${folders[kind]}/`;
  return address.startsWith(start) ? decoded(address.slice(start.length)) : undefined;
}

/** The id of the evidence at an address: `evidence/mention/wgec-2016/canada/…` → `mention:wgec-2016/canada/…` */
export function evidenceAt(address: string): string | undefined {
  const [, kind, key] = /^evidence\/(\w+)\/([^#]+)/.exec(address) ?? [];
  return key === undefined ? undefined : `${kind}:${decoded(key)}`;
}

function decoded(path: string): string {
  return path.split("/").map(decodeURIComponent).join("/");
}

/** The words themselves, as they were coded: offsets count in what this address gives. */
export function textAddress(contribution: string): string {
  return `${addressAt("contribution", contribution)!}/text.txt`;
}
