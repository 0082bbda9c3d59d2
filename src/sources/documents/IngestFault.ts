/** A document cannot be taken in; the message is a sentence for the person who gave it. */
export class IngestFault extends Error {
  override readonly name = "IngestFault";
}
