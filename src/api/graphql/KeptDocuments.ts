import type { DocumentNode } from "graphql";
import { LastUsed } from "./LastUsed.ts";

/** Parsed and with its plan, a character of a document takes some 50 bytes; so many are some hundred usual documents or more. */
export const mostCharacters = 250_000;

/**
 * Documents that were read and found valid, the last used ones: Apollo's own store keeps 30 MB of them as JSON, which are some 200 MB in
 * memory once each client has written its texts into its documents.
 */
export class KeptDocuments {
  readonly #documents = new LastUsed<DocumentNode>(mostCharacters);

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document, document.loc?.source.body.length ?? 0);
  }

  async delete(key: string): Promise<boolean> {
    return this.#documents.delete(key);
  }
}
