import { guidIn } from "./CodeReader.ts";
import type { ProjectSelection, ProjectSource } from "./Project.ts";
import type { Element, ElementListener } from "./readElements.ts";

/** What no graph of principles has, by element. */
const losses: Readonly<Record<string, string>> = {
  PictureSource: "pictures",
  PDFSelection: "selections on pages of PDFs",
  AudioSource: "recordings",
  VideoSource: "films",
  Note: "memos",
  Case: "cases",
  Set: "sets",
  Link: "links",
  Graph: "maps",
};
/** Of a PDF the text counts that the program made of it. */
const texts = new Set(["TextSource", "PDFSource"]);
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
  /** Some programs name who coded at the selection alone. */
  #selectedBy: string | undefined;
  #variable = "";

  open(element: Element, above: readonly Element[]): void {
    const { name, attributes } = element;
    if (Object.hasOwn(losses, name)) this.#lose(losses[name]!);
    if (name === "User") this.users.set(guidIn(attributes["guid"]), attributes["name"] ?? "");
    else if (name === "Variable") this.#variables.set(guidIn(attributes["guid"]), attributes["name"] ?? "");
    else if (texts.has(name) && above.at(-1)?.name === "Sources") this.#begin(attributes);
    else if (this.#source !== undefined) this.#openInSource(element, above, this.#source);
  }

  close({ name }: Element, words: string, above: readonly Element[]): void {
    const source = this.#source;
    if (source === undefined) return;
    if (texts.has(name)) this.#source = undefined;
    else if (name === "PlainTextContent") source.text = { words };
    else if (name === "Description") this.#describe(words, above.at(-1)!.name, source);
    else if (values.has(name)) source.variables.set(this.#variable, words);
    else if (name === "PlainTextSelection") this.#end(source);
  }

  #begin(attributes: Element["attributes"]): void {
    const name = attributes["name"] ?? "";
    this.#source = { name, description: "", text: textOf(attributes), variables: new Map(), selections: [] };
    this.sources.push(this.#source);
  }

  #openInSource({ name, attributes }: Element, above: readonly Element[], source: ProjectSource): void {
    const parent = above.at(-1)!.name;
    if (name === "Representation" && parent === "PDFSource") source.text = textOf(attributes);
    else if (name === "PlainTextSelection") this.#select(attributes, above, source);
    else if (name === "VariableRef") this.#variable = this.#variables.get(guidIn(attributes["targetGUID"])) ?? "";
    else this.#openInCoding({ name, attributes }, parent);
  }

  /** What is selected on a page has a text of its own, which is no part of the whole. */
  #select(attributes: Element["attributes"], above: readonly Element[], source: ProjectSource): void {
    if (above.some(({ name }) => name === "PDFSelection")) return;
    const [from, to] = [Number(attributes["startPosition"]), Number(attributes["endPosition"])];
    this.#selection = { from, to, name: attributes["name"] ?? "", note: "", codings: [] };
    source.selections.push(this.#selection);
    this.#selectedBy = attributes["creatingUser"];
  }

  #openInCoding({ name, attributes }: Element, parent: string): void {
    if (name === "Coding") {
      this.#coder = guidIn(attributes["creatingUser"] ?? this.#selectedBy);
      if (texts.has(parent)) this.#lose("codings of whole documents");
    } else if (name === "CodeRef" && parent === "Coding")
      this.#selection?.codings.push({ code: guidIn(attributes["targetGUID"]), coder: this.#coder });
  }

  #describe(words: string, parent: string, source: ProjectSource): void {
    if (texts.has(parent)) source.description = words.trim();
    else if (parent === "PlainTextSelection" && this.#selection !== undefined) this.#selection.note = words.trim();
  }

  #end(source: ProjectSource): void {
    if (this.#selection === undefined) return;
    if (this.#selection.codings.length === 0) {
      this.#lose("selections without a code");
      source.selections.pop();
    }
    this.#selection = undefined;
  }

  #lose(what: string): void {
    this.lost.set(what, (this.lost.get(what) ?? 0) + 1);
  }
}

function textOf(attributes: Element["attributes"]): ProjectSource["text"] {
  const file = attributes["plainTextPath"]?.replace(/^internal:\/\//, "") ?? "";
  return file === "" ? undefined : { file };
}
