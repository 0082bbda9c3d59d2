import type { ComponentChildren } from "preact";

interface PlainTableParts {
  /** A head, and where its cells are numbers or are left out on a phone, that too. */
  columns: readonly (string | readonly [head: string, kind: "number" | "wide-only"])[];
  /** Of a table that may be wider than its page: what it is called, for those who move it with the keyboard. */
  scrolled?: { "aria-label": string } | { "aria-labelledby": string };
  /** Its rows. */
  children: ComponentChildren;
}

/** A table of things, one a row. */
export function PlainTable({ columns, scrolled, children }: PlainTableParts) {
  return (
    <div class="scroller" {...(scrolled && { tabIndex: 0, role: "group", ...scrolled })}>
      <table class="plain">
        <thead>
          <tr>
            {columns.map((column) => {
              const [head, kind] = typeof column === "string" ? [column] : column;
              if (head === "") return <td class={kind} key={kind} />;
              return (
                <th scope="col" class={kind} key={head}>
                  {head}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
