import type { DocumentNode } from "graphql";

/** Parsed and with its plan, a character of a document takes some 50 bytes; so many are some hundred usual documents or more. */
const mostCharacters = 250_000;

/**
 * Documents that were read and found valid, the last used ones: Apollo's own store keeps 30 MB of them as JSON, which are some 200 MB in
 * memory once each client has written its texts into its documents.
 */
export class KeptDocuments {
  readonly #documents = new Map<string, DocumentNode>();
  #characters = 0;

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.#documents.get(key);
    if (document === undefined) return undefined;
    this.#documents.delete(key);
    this.#documents.set(key, document);
    return document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    await this.delete(key);
    this.#documents.set(key, document);
    this.#characters += lengthOf(document);
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= mostCharacters) return;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    const document = this.#documents.get(key);
    if (document !== undefined) this.#characters -= lengthOf(document);
    return this.#documents.delete(key);
  }
}

const lengthOf = ({ loc }: DocumentNode) => loc?.source.body.length ?? 0;
