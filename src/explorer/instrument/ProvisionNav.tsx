import type { ProvisionCount } from "../fragments/ProvisionCount.ts";
import { useFrame } from "../frame/Frame.ts";

interface ProvisionNavParts {
  title: string;
  /** All of them, in order; each once is shown. */
  provisions: readonly ProvisionCount[];
  /** The path that the page stands at. */
  here: string;
  whole?: { path: string; count: number };
}

/** So many stand in full view, cited or not. */
const shortList = 30;

/** Provisions with how often each is cited. Of a long list, those that nobody cites stand behind a summary. */
export function ProvisionNav({ title, provisions, here, whole }: ProvisionNavParts) {
  const { words, href } = useFrame();
  const each = [...new Map(provisions.map((one) => [one.id, one])).values()];
  if (each.length === 0) return null;
  const isShown = ({ citations, resourcePath }: ProvisionCount) =>
    each.length <= shortList || citations.totalCount > 0 || resourcePath === here;
  const others = each.filter((one) => !isShown(one));
  return (
    <nav class="facet provisions" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {whole !== undefined && (
          <li>
            <a href={href(whole.path)} aria-current={whole.path === here ? "page" : undefined}>
              {words.say("facet.all")}
            </a>
            <span class="count">{words.number(whole.count)}</span>
          </li>
        )}
        {each.filter(isShown).map((one) => (
          <Provision key={one.id} of={one} here={here} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{words.say("instrument.notCited", { n: others.length })}</summary>
          <ul>
            {others.map((one) => (
              <Provision key={one.id} of={one} here={here} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function Provision({ of, here }: { of: ProvisionCount; here: string }) {
  const { words, href } = useFrame();
  const { label, heading, resourcePath, citations } = of;
  return (
    <li class={citations.totalCount === 0 ? "zero" : undefined}>
      <a href={href(resourcePath)} aria-current={resourcePath === here ? "page" : undefined}>
        {label}
      </a>
      <span class="count">{words.number(citations.totalCount)}</span>
      {heading !== null && <span class="heading">{heading}</span>}
    </li>
  );
}
