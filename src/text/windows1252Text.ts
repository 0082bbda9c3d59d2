/** What bytes 0x80 to 0x9F show in Windows-1252. */
const shownFrom80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Mends what a TextDecoder made of Windows-1252: Node.js 20 takes it for Latin-1 (nodejs/node#56542). To be removed with Node.js 20. */
export function windows1252Text(decoded: string): string {
  return decoded.replace(/[\x80-\x9f]/g, (control) => shownFrom80.charAt(control.charCodeAt(0) - 0x80));
}
