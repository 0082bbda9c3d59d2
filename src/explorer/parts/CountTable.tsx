import type { ComponentChildren } from "preact";
import { useFrame } from "../frame/Frame.ts";
import { PlainTable } from "./PlainTable.tsx";
import { Bar } from "./Bar.tsx";

export interface Counted {
  key: string;
  label: ComponentChildren;
  count: number;
  /** Where the words stand that the number counts. */
  to: string;
}

interface CountTableParts {
  what: string;
  counts: string;
  rows: readonly Counted[];
}

/** Things with a number and its bar each, the largest first; the number leads to the words that it counts. */
export function CountTable({ what, counts, rows }: CountTableParts) {
  const { words, href } = useFrame();
  const most = Math.max(0, ...rows.map(({ count }) => count));
  const sorted = [...rows].sort((a, b) => b.count - a.count);
  return (
    <PlainTable columns={[what, ["", "wide-only"], [counts, "number"]]}>
      {sorted.map(({ key, label, count, to }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td class="wide-only">
            <Bar value={count} of={most} />
          </td>
          <td class="number">
            <a href={href(to)}>{words.number(count)}</a>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
