/** A table cannot be taken in as a whole; the message is a sentence for the person who gave it. */
export class ImportFault extends Error {
  override readonly name = "ImportFault";
}
