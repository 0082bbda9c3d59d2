/** Characters in one piece: lines one by one would cost more than what stands in them. */
const pieceLength = 65_536;

/** The same words in fewer and longer pieces. */
export async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
