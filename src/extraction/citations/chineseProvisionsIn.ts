import type { NumberedProvisions } from "./ProvisionNumbers.ts";

const digits = "〇一二三四五六七八九";
const numeral = "(?:\\d{1,3}|[〇零一二两三四五六七八九十百]{1,7})";
/** Where the number stands inside of the word for what it numbers: 第19条, 第六十九至七十一段, 第十九条第二款. */
const pattern = new RegExp(
  `第\\s*(${numeral})(?:\\s*(?:至|到|–|-)\\s*第?(${numeral}))?\\s*([条條段款])(?:第(${numeral})款)?`,
  "gu",
);

/** Articles and paragraphs as Chinese writes them. */
export function chineseProvisionsIn(text: string): NumberedProvisions[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [rangeText, first = "", last, word = "", part] = match;
    const from = valueOf(first);
    const to = last === undefined ? from : valueOf(last);
    const numbers = Array.from({ length: Math.max(1, Math.min(200, to - from + 1)) }, (_, at) => ({
      path: [String(from + at), ...(part === undefined ? [] : [String(valueOf(part))])],
      expanded: at > 0 && from + at < to,
    }));
    const kind = word === "条" || word === "條" ? "ARTICLE" : "PARAGRAPH";
    return { start: match.index, end: match.index + rangeText.length, kind, rangeText, numbers };
  });
}

/** 十九 is 19, 一百二十二 is 122. */
function valueOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let [value, digit] = [0, 0];
  for (const sign of written.replace("零", "").replace("两", "二")) {
    const unit = sign === "百" ? 100 : sign === "十" ? 10 : 0;
    if (unit > 0) {
      value += (digit || 1) * unit;
      digit = 0;
    } else digit = digits.indexOf(sign);
  }
  return value + digit;
}
