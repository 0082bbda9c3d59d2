import { TextLike } from "./rules.ts";

/** The file that the text was taken out of, byte for byte as it was given. It may be missing where it is not distributed. */
export class OriginalRecord {
  @TextLike(/^original\.(?:pdf|docx|html)$/, "original.pdf, original.docx or original.html") file!: string;
  /** Of its bytes. */
  @TextLike(/^[0-9a-f]{64}$/, "a SHA-256 digest: 64 digits of 0-9 and a-f") sha256!: string;
  @TextLike(/^[a-z]+\/[\w.+-]+$/, "a media type such as application/pdf") mediaType!: string;
}
