/** A line as it is set on a page; lengths in points, `y` from the top. Every letter is half as wide as it is high. */
export interface SetLine {
  text: string;
  x: number;
  y: number;
  size: number;
}

export const pageWidth = 595;
export const pageHeight = 842;
/** Parts of the size. */
export const letterWidth = 0.5;

/** A PDF of these pages, small and by the book: one font whose map to Unicode names every letter, ligatures and astral ones too. */
export function pdfFile(pages: readonly SetLine[][], extras: { trailer?: string; objects?: string[] } = {}): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const codeOf = new Map(letters.map((letter, at) => [letter, hex(at + 1)]));
  const kids = pages.map((_, at) => `${7 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${letterWidth * 1000} /FontDescriptor 6 0 R >>`,
    stream(unicodeMap(codeOf)),
    "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + at * 2} 0 R >>`,
      stream(lines.map((line) => shown(line, codeOf)).join("\n")),
    ]),
    ...(extras.objects ?? []),
  ];
  return assembled(objects, extras.trailer ?? "");
}

function assembled(objects: string[], trailer: string): Buffer {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function shown({ text, x, y, size }: SetLine, codeOf: Map<string, string>): string {
  const codes = Array.from(text, (letter) => codeOf.get(letter)).join("");
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm <${codes}> Tj ET`;
}

function unicodeMap(codeOf: Map<string, string>): string {
  const entries = [...codeOf].map(([letter, code]) => `<${code}> <${utf16(letter)}>`);
  const blocks: string[] = [];
  // A block holds at most a hundred.
  for (let at = 0; at < entries.length; at += 100) {
    const some = entries.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join("\n")}
endcmap end end`;
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, "0");
}

function utf16(letter: string): string {
  return letter
    .split("")
    .map((unit) => hex(unit.charCodeAt(0)))
    .join("");
}
