import { useFrame } from "../frame/Frame.ts";
import { partWith } from "./partAsked.ts";

interface PartsParts {
  /** The first and the last paragraph on this page. */
  first: number;
  last: number;
  all: number;
}

/** From page to page of a long document, and to any paragraph; a short one has none. */
export function Parts({ first, last, all }: PartsParts) {
  const { words, href, path, hrefWith } = useFrame();
  if (last - first + 1 >= all) return null;
  const to = (paragraph: number) => hrefWith({ from: paragraph === 1 ? undefined : String(paragraph) });
  return (
    <nav class="pager parts" aria-label={words.say("reader.parts")}>
      {first > 1 && (
        <a rel="prev" href={to(partWith(first - 1).from)}>
          {words.say("pager.previous")}
        </a>
      )}
      <span>{words.say("reader.part", { first, last, all })}</span>
      {last < all && (
        <a rel="next" href={to(last + 1)}>
          {words.say("pager.next")}
        </a>
      )}
      <form action={href(path)}>
        <label>
          {words.say("reader.goTo")} <input name="from" type="number" min="1" max={all} required />
        </label>
        <button type="submit">{words.say("reader.go")}</button>
      </form>
    </nav>
  );
}
