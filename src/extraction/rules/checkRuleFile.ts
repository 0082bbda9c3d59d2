import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Node, YAMLMap } from "yaml";
import { didYouMean } from "../../text/didYouMean.ts";
import type { Shape } from "./ruleShapes.ts";

/** One thing that is wrong in a file of rules. */
export interface RuleFault {
  file: string;
  line: number;
  record: string;
  field: string;
  message: string;
}
/** Keys that the rules may speak of. */
export interface KnownKeys {
  principle: ReadonlySet<string>;
  instrument: ReadonlySet<string>;
}

/** Where a value stands: "principles privacy ways 3". */
type Path = (string | number)[];

/** What a file of rules says, or its faults with line and field: unknown fields and principles, values of another kind. */
export function checkRuleFile(
  file: string,
  source: string,
  shape: Shape,
  known?: KnownKeys,
): { content: unknown; faults: RuleFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const faults: RuleFault[] = [];
  const fault = (offset: number | undefined, path: Path, message: string): void => {
    const line = Math.max(1, lines.linePos(offset ?? 0).line);
    faults.push({ file, line, record: "", field: path.join(" "), message });
  };
  for (const error of document.errors) fault(error.pos[0], [], `is not YAML: ${error.message}`);
  if (faults.length > 0) return { content: {}, faults };
  if (document.contents !== null) new Checking(fault, known).check(document.contents, shape, []);
  return { content: document.toJS() ?? {}, faults };
}

class Checking {
  constructor(
    private readonly fault: (offset: number | undefined, path: Path, message: string) => void,
    private readonly known?: KnownKeys,
  ) {}

  check(node: Node, shape: Shape, path: Path): void {
    if (shape === "text") this.text(node, path);
    else if (shape === "number") this.number(node, path);
    else if (shape === "texts") this.list(node, path, (one, at) => this.text(one, at));
    else if (shape === "rules") this.list(node, path, (one, at) => this.rule(one, at));
    else if (!isMap(node)) this.fault(node.range?.[0], path, "must be a map of fields (name: value)");
    else if ("fields" in shape) this.fields(node, shape.fields, path);
    else this.entries(node, shape, path);
  }

  private fields(node: YAMLMap, fields: Record<string, Shape>, path: Path): void {
    this.each(node, path, (name, key, value, at) => {
      const shape = fields[name];
      if (shape === undefined) {
        this.fault(key.range?.[0], at, `is not a field of this file${didYouMean(name, Object.keys(fields))}`);
      } else this.check(value, shape, at);
    });
  }

  private entries(node: YAMLMap, { mapOf, of }: { mapOf: Shape; of?: keyof KnownKeys }, path: Path): void {
    this.each(node, path, (name, key, value, at) => {
      const keys = of && this.known?.[of];
      if (keys && !keys.has(name)) {
        this.fault(key.range?.[0], at, `there is no ${of} "${name}"${didYouMean(name, [...keys])}`);
      }
      this.check(value, mapOf, at);
    });
  }

  private each(node: YAMLMap, path: Path, see: (name: string, key: Node, value: Node, path: Path) => void): void {
    for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
      const name = isScalar(key) ? String(key.value) : "";
      const at = [...path, name];
      if (value === null || (isScalar(value) && value.value === null)) {
        this.fault(key.range?.[0], at, "says nothing; give it a value or take it away");
      } else see(name, key, value, at);
    }
  }

  private list(node: Node, path: Path, see: (node: Node, path: Path) => void): void {
    if (!isSeq(node)) this.fault(node.range?.[0], path, "must be a list");
    else for (const [at, one] of node.items.entries()) see(one as Node, [...path, at + 1]);
  }

  /** A pattern, or `{ rule, yes, no }`. */
  private rule(node: Node, path: Path): void {
    if (!isMap(node)) return this.text(node, path);
    this.fields(node, { rule: "text", yes: "texts", no: "texts" }, path);
    if (!node.has("rule")) this.fault(node.range?.[0], path, "has no `rule`; write the pattern there");
  }

  private text(node: Node, path: Path): void {
    const plain = isScalar(node) && (typeof node.value === "string" || typeof node.value === "number");
    if (!plain) this.fault(node.range?.[0], path, "must be text; put words such as no, yes and : in quotes");
  }

  private number(node: Node, path: Path): void {
    const plain = isScalar(node) && Number.isFinite(node.value);
    if (!plain) this.fault(node.range?.[0], path, "must be a number");
  }
}
