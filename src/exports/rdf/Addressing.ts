import { prefixesAt } from "./vocabulary.ts";

/** Turns addresses within the site and names with a prefix into whole ones. */
export class Addressing {
  readonly prefixes: Readonly<Record<string, string>>;

  constructor(readonly base: string) {
    this.prefixes = prefixesAt(base);
  }

  whole(address: string): string {
    return address.includes(":") ? address : this.base + address;
  }

  /** `skos:broader` → its address. */
  named(name: string): string {
    const at = name.indexOf(":");
    return this.prefixes[name.slice(0, at)]! + name.slice(at + 1);
  }
}
