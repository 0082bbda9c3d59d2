import { useFrame } from "../frame/Frame.ts";
import { Mirrored, type MirroredRow } from "./Mirrored.tsx";
import { type Compared, itemOf, type Party, partyOf } from "./partyOf.ts";
import type { PairData } from "./pairTypes.ts";
import { SideBySide } from "./SideBySide.tsx";

type Overlap = PairData["overlap"];
type Held = Overlap["onlyA"];

export function PairView({ of }: { of: Overlap }) {
  const { words } = useFrame();
  const { shared, onlyA, onlyB, notReadInA, notReadInB, significance, method } = of;
  const [a, b] = [partyOf(of.a), partyOf(of.b)];
  const either = shared.length + onlyA.length + onlyB.length;
  const both = shared
    .map(({ item, countA, countB }) => ({ item: itemOf(item), countA, countB }))
    .sort((one, other) => other.countA + other.countB - one.countA - one.countB);
  return (
    <>
      <h1>{words.say("pair.title", { a: a.name, b: b.name })}</h1>
      <p class="lead">{words.say("pair.lead", { shared: shared.length, either })}</p>
      <p>{words.of("verdict", significance.verdict)}</p>
      <Mirrored
        a={a}
        b={b}
        groups={[
          { title: words.say("pair.both"), rows: both },
          { title: words.say("pair.only", { name: a.name }), rows: onA(onlyA) },
          { title: words.say("pair.only", { name: b.name }), rows: onB(onlyB) },
          { title: words.say("pair.notRead", { name: b.name }), rows: onA(notReadInB) },
          { title: words.say("pair.notRead", { name: a.name }), rows: onB(notReadInA) },
        ]}
      />
      <Opposed of={of} a={a} b={b} />
      <section aria-labelledby="words">
        <h2 id="words">{words.say("pair.words")}</h2>
        {shared.length === 0 && <p>{words.say("pair.nothingShared")}</p>}
        {shared.map(({ item, evidenceA, evidenceB, countA, countB }) => (
          <SideBySide
            key={itemOf(item).key}
            item={itemOf(item)}
            sides={[
              { party: a, said: evidenceA, count: countA },
              { party: b, said: evidenceB, count: countB },
            ]}
          />
        ))}
      </section>
      <details>
        <summary>{words.say("compare.method")}</summary>
        <p lang="en">
          {significance.sentence} {method.text}
        </p>
      </details>
    </>
  );
}

const onA = (held: Held): MirroredRow[] =>
  held.map(({ item, count }) => ({ item: itemOf(item), countA: count, countB: 0 }));
const onB = (held: Held): MirroredRow[] =>
  held.map(({ item, count }) => ({ item: itemOf(item), countA: 0, countB: count }));

function Opposed({ of: { opposed }, a, b }: { of: Overlap; a: Party; b: Party }) {
  const { words } = useFrame();
  return (
    <section aria-labelledby="opposed">
      <h2 id="opposed">{words.say("pair.opposed")}</h2>
      {opposed.length === 0 && <p>{words.say("pair.notOpposed")}</p>}
      {opposed.map(({ item, affirmedBy, evidenceA, evidenceB }) => {
        const affirming = "key" in affirmedBy && affirmedBy.key === a.key ? a : b;
        const named: Compared = itemOf(item);
        const sentence = words.say("pair.against", {
          affirming: affirming.name,
          opposing: (affirming === a ? b : a).name,
        });
        return (
          <SideBySide
            key={named.key}
            item={named}
            sentence={sentence}
            sides={[
              { party: a, said: evidenceA },
              { party: b, said: evidenceB },
            ]}
          />
        );
      })}
    </section>
  );
}
