import { guidIn } from "./CodeReader.ts";
import type { ProjectSelection, ProjectSource } from "./Project.ts";
import type { Element, ElementListener } from "./readElements.ts";

/** What no graph of principles has, by element. */
const losses: Readonly<Record<string, string>> = {
  PictureSource: "pictures",
  PDFSource: "PDF sources",
  AudioSource: "recordings",
  VideoSource: "films",
  Note: "memos",
  Case: "cases",
  Set: "sets",
  Link: "links",
  Graph: "maps",
};
const values = new Set(["TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue"]);

/** Gathers the texts of a project, with what was coded in them and who did it; counts all else that it holds. */
export class SourceReader implements ElementListener {
  readonly users = new Map<string, string>();
  readonly sources: ProjectSource[] = [];
  readonly lost = new Map<string, number>();
  readonly #variables = new Map<string, string>();
  #source: ProjectSource | undefined;
  #selection: ProjectSelection | undefined;
  #coder = "";
  #variable = "";

  open(element: Element, above: readonly Element[]): void {
    const { name, attributes } = element;
    if (Object.hasOwn(losses, name)) this.#lose(losses[name]!);
    if (name === "User") this.users.set(guidIn(attributes["guid"]), attributes["name"] ?? "");
    else if (name === "Variable") this.#variables.set(guidIn(attributes["guid"]), attributes["name"] ?? "");
    else if (name === "TextSource" && above.at(-1)?.name === "Sources") this.#begin(attributes);
    else if (this.#source !== undefined) this.#openInSource(element, above.at(-1)!.name, this.#source);
  }

  close({ name }: Element, words: string, above: readonly Element[]): void {
    const source = this.#source;
    if (source === undefined) return;
    if (name === "TextSource") this.#source = undefined;
    else if (name === "PlainTextContent") source.text = { words };
    else if (name === "Description") this.#describe(words, above.at(-1)!.name, source);
    else if (values.has(name)) source.variables.set(this.#variable, words);
    else if (name === "PlainTextSelection") this.#end(source);
  }

  #begin(attributes: Element["attributes"]): void {
    const file = attributes["plainTextPath"]?.replace(/^internal:\/\//, "");
    this.#source = {
      name: attributes["name"] ?? "",
      description: "",
      text: file === undefined || file === "" ? undefined : { file },
      variables: new Map(),
      selections: [],
    };
    this.sources.push(this.#source);
  }

  #openInSource({ name, attributes }: Element, parent: string, source: ProjectSource): void {
    if (name === "PlainTextSelection") {
      const [from, to] = [Number(attributes["startPosition"]), Number(attributes["endPosition"])];
      this.#selection = { from, to, name: attributes["name"] ?? "", note: "", codings: [] };
      source.selections.push(this.#selection);
    } else if (name === "Coding") {
      this.#coder = guidIn(attributes["creatingUser"]);
      if (parent === "TextSource") this.#lose("codings of whole documents");
    } else if (name === "CodeRef" && parent === "Coding")
      this.#selection?.codings.push({ code: guidIn(attributes["targetGUID"]), coder: this.#coder });
    else if (name === "VariableRef") this.#variable = this.#variables.get(guidIn(attributes["targetGUID"])) ?? "";
  }

  #describe(words: string, parent: string, source: ProjectSource): void {
    if (parent === "TextSource") source.description = words.trim();
    else if (parent === "PlainTextSelection") this.#selection!.note = words.trim();
  }

  #end(source: ProjectSource): void {
    if (this.#selection?.codings.length === 0) {
      this.#lose("selections without a code");
      source.selections.pop();
    }
    this.#selection = undefined;
  }

  #lose(what: string): void {
    this.lost.set(what, (this.lost.get(what) ?? 0) + 1);
  }
}
