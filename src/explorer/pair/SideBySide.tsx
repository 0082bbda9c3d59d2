import type { Quotation } from "../fragments/Quotation.ts";
import { useFrame } from "../frame/Frame.ts";
import { KindMark } from "../parts/KindMark.tsx";
import { Quoted } from "../parts/Quoted.tsx";
import type { Compared, Party } from "./partyOf.ts";

interface SideParts {
  party: Party;
  said: readonly Quotation[];
  /** Of how many these are the first. */
  count?: number;
}

interface SideBySideParts {
  item: Compared;
  sides: readonly [SideParts, SideParts];
  sentence?: string;
}

/** What two say of one principle, beside each other. */
export function SideBySide({ item, sides, sentence }: SideBySideParts) {
  const { words, href } = useFrame();
  return (
    <section class="side-by-side" aria-label={item.label}>
      <h3>
        <a href={href(item.resourcePath)}>{item.label}</a>
      </h3>
      {sentence !== undefined && <p>{sentence}</p>}
      <div class="halves">
        {sides.map(({ party, said, count = said.length }) => (
          <div key={party.key}>
            <p class="party">
              <KindMark kind={party.kind} /> {party.name}
            </p>
            {said.map((one) => (
              <Quoted key={one.id} of={one} />
            ))}
            {count > said.length && (
              <p>
                <a href={href(`/passages?${new URLSearchParams({ contributor: party.key, principle: item.key })}`)}>
                  {words.say("pair.allOf", { n: count })}
                </a>
              </p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
