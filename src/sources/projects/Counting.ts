import { CodePointText } from "../../text/CodePointText.ts";

/** How a program counts places in a text. Programs do not agree, and files do not say. */
export interface Counting {
  /** For people: "characters", "UTF-16 code units, with CRLF". */
  name: string;
  /** In code points, and not in UTF-16 code units. */
  inPoints: boolean;
  /** Whether it counts the file as it is, a byte order mark apart. */
  inFile: boolean;
  /** The UTF-16 offset in the plain text (LF alone, no byte order mark); undefined where no character begins there. */
  placeOf(position: number): number | undefined;
}

/** All ways to count in a text, whose file may end lines in several ways: as the file itself is first. */
export function countingsOf(plain: string, file: string): Counting[] {
  const written = file.replace(/^\ufeff/, "");
  const texts = new Map([[plain, ""]]);
  for (const [text, ending] of [
    [plain.replaceAll("\n", "\r\n"), ", lines end in CRLF"],
    [written, ", lines end as in the file"],
  ] as const)
    if (!texts.has(text)) texts.set(text, ending);
  const bases = [...texts].map(([text, ending]) => {
    return { ending, text: new CodePointText(text), inFile: text === written };
  });
  bases.sort((a, b) => Number(b.inFile) - Number(a.inFile));
  return [0, 1].flatMap((mark) =>
    bases.flatMap(({ ending, text, inFile }) =>
      [true, false].map((inPoints): Counting => {
        const unit = inPoints ? "characters" : "UTF-16 code units";
        const before = carriageReturns(text.raw);
        return {
          name: `${unit}${ending}${mark === 1 ? ", after a byte order mark" : ""}`,
          inPoints,
          inFile: inFile && mark === 0,
          placeOf(position) {
            const at = unitAt(text, position - mark, inPoints);
            return at === undefined ? undefined : at - before(at);
          },
        };
      }),
    ),
  );
}

function unitAt(text: CodePointText, position: number, inPoints: boolean): number | undefined {
  if (!Number.isSafeInteger(position) || position < 0) return undefined;
  if (inPoints) return position <= text.length ? text.unitAt(position) : undefined;
  const isWithin = position <= text.raw.length && !/^[\udc00-\udfff]/.test(text.raw.charAt(position));
  return isWithin ? position : undefined;
}

/** How many carriage returns, of which the plain text has none, stand before an offset; one alone is a line end there too. */
function carriageReturns(text: string): (offset: number) => number {
  const places = [...text.matchAll(/\r(?=\n)/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
