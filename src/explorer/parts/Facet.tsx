import type { ComponentChildren } from "preact";
import { useFrame } from "../frame/Frame.ts";

interface FacetParts {
  /** The name after the question mark of the address. */
  name: string;
  title: string;
  values: readonly { value: string; count: number }[];
  labelOf: (value: string) => ComponentChildren;
}

/** A filter as links, each with how many it leaves; the chosen one is taken away by its link. */
export function Facet({ name, title, values, labelOf }: FacetParts) {
  const { words, query, hrefWith } = useFrame();
  const chosen = query.get(name);
  if (values.length < 2 && chosen === null) return null;
  return (
    <nav class="facet" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {values.map(({ value, count }) => (
          <li key={value}>
            <a
              href={hrefWith({ [name]: value, after: undefined })}
              aria-current={value === chosen ? "true" : undefined}
            >
              {labelOf(value)}
            </a>
            <span class="count">{words.number(count)}</span>
          </li>
        ))}
        {chosen !== null && (
          <li>
            <a href={hrefWith({ [name]: undefined, after: undefined })}>{words.say("facet.all")}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
