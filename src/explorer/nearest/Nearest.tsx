import { useFrame } from "../frame/Frame.ts";
import { KindMark } from "../parts/KindMark.tsx";
import type { NearestData } from "./nearestTypes.ts";

/** Who shares most with a contributor; each number leads to what the two share. Of one whom nobody read, nothing is known. */
export function Nearest({ to, of }: { to: string; of: NearestData | undefined }) {
  const { words, href } = useFrame();
  if (of === undefined || of.nearest.length === 0) return null;
  return (
    <section id="nearest" aria-labelledby="nearest-heading">
      <h2 id="nearest-heading">{words.say("nearest.title")}</h2>
      <p class="dim">{words.say("nearest.why")}</p>
      <ul>
        {of.nearest.map(
          ({ holder, shared, union }) =>
            "key" in holder && (
              <li key={holder.key}>
                <KindMark kind={holder.kind} /> <a href={href(holder.resourcePath)}>{holder.name}</a>:{" "}
                <a href={href(`/compare/${encodeURIComponent(to)}/${encodeURIComponent(holder.key)}`)}>
                  {words.say("compare.sharedOf", { shared, either: union })}
                </a>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
