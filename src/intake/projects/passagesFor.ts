interface Span {
  start: number;
  end: number;
}

/** Paragraphs of a text, in UTF-16 offsets; what is selected over several makes one of them, since evidence stands within one passage. */
export function passagesFor(text: string, selected: readonly Span[]): Span[] {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)].map(({ index, 0: words }) => {
    return { start: index, end: index + words.trimEnd().length };
  });
  const spans = [...paragraphs, ...selected].sort((a, b) => a.start - b.start || a.end - b.end);
  const passages: Span[] = [];
  for (const { start, end } of spans) {
    const last = passages.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}
