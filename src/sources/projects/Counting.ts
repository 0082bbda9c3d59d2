import { CodePointText } from "../../text/CodePointText.ts";

/** How a program counts places in a text. Programs do not agree, and files do not say. */
export interface Counting {
  /** For people: "characters", "UTF-16 code units, with CRLF". */
  name: string;
  /** The UTF-16 offset in the plain text (LF alone, no byte order mark); undefined where no character begins there. */
  placeOf(position: number): number | undefined;
}

/** All ways to count, the usual first. */
export function countingsOf(plain: string): Counting[] {
  const bases = [
    { ending: "", text: new CodePointText(plain) },
    ...(plain.includes("\n")
      ? [{ ending: ", lines end in CRLF", text: new CodePointText(plain.replaceAll("\n", "\r\n")) }]
      : []),
  ];
  return [0, 1].flatMap((mark) =>
    bases.flatMap(({ ending, text }) =>
      [true, false].map((inPoints): Counting => {
        const unit = inPoints ? "characters" : "UTF-16 code units";
        const before = carriageReturns(text.raw);
        return {
          name: `${unit}${ending}${mark === 1 ? ", after a byte order mark" : ""}`,
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

/** How many carriage returns stand before an offset. */
function carriageReturns(text: string): (offset: number) => number {
  const places = [...text.matchAll(/\r/g)].map(({ index }) => index);
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
