import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ImportFault } from "../tables/ImportFault.ts";

export interface Element {
  /** Without a prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
}

export interface ElementListener {
  /** `above` are the elements in which it stands, the nearest last. */
  open(element: Element, above: readonly Element[]): void;
  /** `words` are those that stand in it itself. */
  close(element: Element, words: string, above: readonly Element[]): void;
}

const deepest = 200;

/** Reads XML piece by piece. Rejects with an ImportFault where it is not well-formed, declares a document type or is nested without end. */
export async function readElements(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  listener: ElementListener,
): Promise<void> {
  const parser = new SaxesParser();
  const fault = (why: string): never => {
    throw new ImportFault(`${file} cannot be read (${why}). Export it again from the program that made it.`);
  };
  const above: Element[] = [];
  const words: string[] = [];
  parser.on("error", ({ message }) => fault(message));
  parser.on("doctype", () => fault("it declares a document type, which no such file does"));
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    const element = { name: name.slice(name.indexOf(":") + 1), attributes };
    if (above.length === deepest) fault(`elements stand in each other more than ${deepest} deep`);
    listener.open(element, above);
    above.push(element);
    words.push("");
  });
  const add = (text: string) => {
    if (words.length > 0) words[words.length - 1] += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => listener.close(above.pop()!, words.pop()!, above));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof ImportFault) throw error;
    fault(error instanceof Error ? error.message : String(error));
  }
}
