import { ImportFault } from "../tables/ImportFault.ts";
import type { Element, ElementListener } from "./readElements.ts";
import type { ProjectCode } from "./Project.ts";

/** Gathers the codes of a project or codebook: both write them alike. */
export class CodeReader implements ElementListener {
  readonly codes = new Map<string, ProjectCode>();
  readonly #open: ProjectCode[] = [];

  /** Throws an ImportFault where two codes have one guid. */
  open({ name, attributes }: Element): void {
    if (name !== "Code") return;
    const guid = guidIn(attributes["guid"]);
    const before = this.codes.get(guid);
    if (before !== undefined)
      throw new ImportFault(
        `Two codes have the guid "${guid}": "${before.name}" and "${attributes["name"] ?? ""}". Give one of them another.`,
      );
    const isCodable = attributes["isCodable"] !== "false" && attributes["isCodable"] !== "0";
    const code = { guid, name: attributes["name"] ?? "", isCodable, description: "", parent: this.#open.at(-1) };
    this.codes.set(guid, code);
    this.#open.push(code);
  }

  close({ name }: Element, words: string, above: readonly Element[]): void {
    if (name === "Code") this.#open.pop();
    if (name === "Description" && above.at(-1)?.name === "Code") this.#open.at(-1)!.description = words.trim();
  }
}

/** Programs write ids in either case, some in braces. */
export function guidIn(words: string | undefined): string {
  return (words ?? "")
    .trim()
    .replace(/^\{|\}$/g, "")
    .toLowerCase();
}
