import { nearestSpelling } from "../../text/nearestSpelling.ts";
import { useFrame } from "../frame/Frame.ts";
import type { SearchData } from "./searchTypes.ts";

/** Three things to try that are not the same words again. */
export function NothingFound({ data, q }: { data: SearchData; q: string }) {
  const { words, href } = useFrame();
  const searchFor = (text: string) => href(`/search?${new URLSearchParams({ q: text })}`);
  const lists = ["instruments", "principles", "contributors"] as const;
  const near = nearestName(data, q);
  const other = near ?? separately(q);
  return (
    <section class="attempts" aria-labelledby="try">
      <h2 id="try">{words.say("search.try")}</h2>
      <ul>
        <li>
          {other === undefined ? (
            <a href={href(`/passages?${new URLSearchParams({ q: q.slice(0, 5) })}`)}>
              {words.say("search.part", { q: q.slice(0, 5) })}
            </a>
          ) : (
            <a href={searchFor(other)}>{other}</a>
          )}
        </li>
        <li>
          {words.say("search.byNumber")}{" "}
          <a href={searchFor(words.say("search.example"))}>{words.say("search.example")}</a>
        </li>
        <li>
          {lists.map((list, index) => (
            <>
              {index > 0 && ", "}
              <a href={href(`/${list}`)}>{words.say(`search.all.${list}`)}</a>
            </>
          ))}
        </li>
      </ul>
    </section>
  );
}

/** Any of the words, without the short ones that only join a question: "What does Brazil say?" leaves Brazil. */
function separately(q: string): string | undefined {
  const all = q.split(/[^\p{L}\p{M}\p{N}’'-]+/u).filter((word) => word.length > 2);
  const long = all.filter((word) => word.length > 4);
  const separate = (long.length > 0 ? long : all).join(" OR ");
  return separate === q.trim() || separate === "" ? undefined : separate;
}

/** A name that stands in the words, as in a question; or one that is spelled nearly so, or a word of one. */
function nearestName({ principles, instruments }: SearchData, q: string): string | undefined {
  const names = [...principles.nodes.map(({ label }) => label), ...instruments.nodes.map(({ title }) => title)];
  const parts = names.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 4);
  const asked = q.toLowerCase();
  const named = names.filter((name) => asked.includes(name.toLowerCase())).toSorted((a, b) => b.length - a.length)[0];
  return named ?? nearestSpelling(q, names) ?? nearestSpelling(q, parts);
}
