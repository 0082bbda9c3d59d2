import { useFrame } from "./Frame.ts";

const counted = ["contribution", "passage", "mention", "citation", "recommendation"] as const;

/** Which data the site shows, how much of it there is, how it was made. */
export function SiteFooter() {
  const { words, href, counts, dataVersion, showsSchema } = useFrame();
  return (
    <footer class="site-footer">
      {dataVersion !== "" && (
        <p>
          {words.say("footer.version", { version: dataVersion })}
          {" · "}
          {counted.map((kind) => words.say(`count.${kind}`, { n: counts[kind] ?? 0 })).join(", ")}
        </p>
      )}
      <nav aria-label={words.say("footer.about")}>
        <ul>
          <li>
            <a href={href("/about")}>{words.say("footer.method")}</a>
          </li>
          <li>
            <a href={href("/accessibility")}>{words.say("footer.accessibility")}</a>
          </li>
          {showsSchema && (
            <li>
              <a href="/graphiql">{words.say("footer.api")}</a>
            </li>
          )}
        </ul>
      </nav>
    </footer>
  );
}
