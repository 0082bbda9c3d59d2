/** How a level of a Word list is shown: "(%2)" with lower-case letters. */
interface Level {
  format: string;
  text: string;
  start: number;
}
interface List {
  /** Lists of one definition go on counting where the last one stopped. */
  definition: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}(?=[\\s/>])[^>]*?\\sw:val="([^"]*)"`).exec(xml)?.[1];

/** Numbers the paragraphs of a document in order, as Word shows them: "(a)", "2.1", a bullet; lists that are resumed go on. */
export class DocxNumbers {
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: string, styles: string) {
    const definitions = new Map(
      elements(numbering, "abstractNum", "abstractNumId").map(([id, xml]) => [id, levelsIn(xml)]),
    );
    for (const [id, xml] of elements(numbering, "num", "numId")) {
      const definition = attribute(xml, "abstractNumId") ?? "";
      this.#lists.set(id, { definition, levels: definitions.get(definition) ?? new Map(), starts: startsIn(xml) });
    }
    for (const [id, xml] of elements(styles, "style", "styleId")) {
      const own = propertiesOf(xml);
      if (own !== undefined) this.#styles.set(id, own);
    }
  }

  /** What stands before the paragraph with these properties; undefined where it is in no list. */
  labelOf(properties: string): string | undefined {
    const said = propertiesOf(properties) ?? this.#ofStyle(attribute(properties, "pStyle"));
    const id = attribute(said, "numId") ?? "";
    const at = Number(attribute(said, "ilvl") ?? 0);
    const list = this.#lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level || level.format === "none") return undefined;
    const counts = this.#counted(list, id, at);
    if (level.format === "bullet") return "-";
    return level.text.replace(/%(\d)/g, (_, digit: string) => numberAt(list, counts, Number(digit) - 1));
  }

  #ofStyle(style = ""): string {
    return this.#styles.get(style) ?? "";
  }

  /** A list with a start of its own restarts the first time that it stands; a level restarts below another number. */
  #counted({ definition, levels, starts }: List, id: string, at: number): number[] {
    const isNew = starts.size > 0 && !this.#counts.has(`list ${id}`);
    if (isNew) this.#counts.set(`list ${id}`, []);
    const before = isNew ? [] : (this.#counts.get(definition) ?? []);
    const start = starts.get(at) ?? levels.get(at)?.start ?? 1;
    const counts = [...before.slice(0, at), before[at] === undefined ? start : before[at] + 1];
    this.#counts.set(definition, counts);
    return counts;
  }
}

function propertiesOf(xml: string): string | undefined {
  return /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(xml)?.[0];
}

/** Elements of a name, by an attribute that is their id. */
function elements(xml: string, name: string, id: string): [id: string, xml: string][] {
  const pattern = new RegExp(`<w:${name}\\s[^>]*w:${id}="([^"]*)"[\\s\\S]*?</w:${name}>`, "g");
  return [...xml.matchAll(pattern)].map(([element, key = ""]) => [key, element]);
}

function startsIn(xml: string): Map<number, number> {
  const overrides = elements(xml, "lvlOverride", "ilvl").map(([level, override]) => {
    return [Number(level), Number(attribute(override, "startOverride") ?? Number.NaN)] as const;
  });
  return new Map(overrides.filter(([, start]) => !Number.isNaN(start)));
}

function numberAt({ levels }: List, counts: number[], at: number): string {
  const level = levels.get(at);
  return shown(counts[at] ?? level?.start ?? 1, level?.format ?? "decimal");
}

function levelsIn(xml: string): Map<number, Level> {
  return new Map(
    [...xml.matchAll(/<w:lvl\s[^>]*w:ilvl="(\d+)"[\s\S]*?<\/w:lvl>/g)].map(([level, at]) => {
      const format = attribute(level, "numFmt") ?? "decimal";
      return [
        Number(at),
        {
          format,
          text: attribute(level, "lvlText") ?? `%${Number(at) + 1}.`,
          start: Number(attribute(level, "start") ?? 1),
        },
      ];
    }),
  );
}

const romans: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function shown(number: number, format: string): string {
  const small = format.endsWith("Letter") ? letters(number) : format.endsWith("Roman") ? roman(number) : String(number);
  return format.startsWith("upper") ? small.toUpperCase() : small;
}

/** After z comes aa. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  let [rest, written] = [number, ""];
  for (const [value, sign] of romans) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}
