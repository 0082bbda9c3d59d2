import type { ComponentChildren } from "preact";
import { useFrame } from "../frame/Frame.ts";

interface FacetParts {
  /** The name after the question mark of the address. */
  name: string;
  title: string;
  values: readonly { value: string; count: number }[];
  labelOf: (value: string) => ComponentChildren;
}

/** So many stand in full view, and the chosen one. */
const shortList = 15;

/** A filter as links, each with how many it leaves; the chosen one is taken away by its link. Of a long list, the rest stands behind a summary. */
export function Facet({ name, title, values, labelOf }: FacetParts) {
  const { words, query, hrefWith } = useFrame();
  const chosen = query.get(name);
  if (values.length < 2 && chosen === null) return null;
  const isShown = ({ value }: { value: string }, index: number) => index < shortList || value === chosen;
  const others = values.filter((one, index) => !isShown(one, index));
  const itemOf = ({ value, count }: { value: string; count: number }) => (
    <li key={value}>
      <a href={hrefWith({ [name]: value })} aria-current={value === chosen ? "true" : undefined}>
        {labelOf(value)}
      </a>
      <span class="count">{words.number(count)}</span>
    </li>
  );
  return (
    <nav class="facet" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {values.filter(isShown).map(itemOf)}
        {chosen !== null && (
          <li>
            <a href={hrefWith({ [name]: undefined })}>{words.say("facet.all")}</a>
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{words.say("facet.more", { n: others.length })}</summary>
          <ul>{others.map(itemOf)}</ul>
        </details>
      )}
    </nav>
  );
}
