import { readFileSync } from "node:fs";
import type { FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "./httpFaults.ts";
import { sha256Of } from "../../text/sha256Of.ts";

const form =
  "It holds JSON: an object of documents by their hashes, as GraphQL's code generators write it, or a list of documents.";

/** The only documents that run, where a file lists them: asked by their text, or by sha256 or the hash in the file. Apollo reads it as a cache. */
export class TrustedDocuments {
  readonly #byHash = new Map<string, string>();
  readonly #texts: ReadonlySet<string>;

  constructor(documents: Readonly<Record<string, string>> | readonly string[]) {
    this.#texts = new Set(Object.values(documents));
    for (const [hash, text] of Object.entries(documents)) this.#byHash.set(hash, text);
    for (const text of this.#texts) this.#byHash.set(sha256Of(text), text);
  }

  /** Throws a sentence about what is wrong with the file. */
  static in(file: string): TrustedDocuments {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(file, "utf8"));
    } catch (error) {
      throw new Error(`TRUSTED_DOCUMENTS "${file}" cannot be read: ${(error as Error).message}. ${form}`, {
        cause: error,
      });
    }
    const texts = content !== null && typeof content === "object" ? Object.values(content) : [];
    if (texts.length === 0 || texts.some((text) => typeof text !== "string"))
      throw new Error(`TRUSTED_DOCUMENTS "${file}" lists no documents. ${form}`);
    return new TrustedDocuments(content as Record<string, string>);
  }

  /** A hook: a document that is asked by its text must be one of them. What is asked by a hash alone, Apollo looks up here. */
  readonly refuseOthers = async ({ body, query }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const text: unknown = Object(body ?? query).query;
    if (typeof text !== "string" || text === "" || this.#texts.has(text)) return;
    const sentence = "This server runs only the documents of its list, to the letter; ask for one of them.";
    await reply.code(400).send(errorBody("DOCUMENT_NOT_TRUSTED", sentence));
  };

  async get(key: string): Promise<string | undefined> {
    return this.#byHash.get(key.replace(/^apq:/, ""));
  }

  /** Nobody adds to them. */
  async set(): Promise<void> {}

  async delete(): Promise<boolean> {
    return false;
  }
}
