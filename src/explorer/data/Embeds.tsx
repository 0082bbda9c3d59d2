import { useFrame } from "../frame/Frame.ts";

const charts = [
  { name: "compare", title: "compare.map" },
  { name: "network", title: "network.title" },
] as const;

/** The charts that may stand in pages of others, with the line that puts them there. */
export function Embeds() {
  const { words, href, origin } = useFrame();
  return (
    <section aria-labelledby="embeds">
      <h2 id="embeds">{words.say("data.embeds")}</h2>
      <p>{words.say("data.embedsWhy")}</p>
      {charts.map(({ name, title }) => {
        const at = href(`/embed/${name}.svg`);
        return (
          <div key={name}>
            <h3>
              <a href={at}>{words.say(title)}</a>
            </h3>
            <pre tabIndex={0} aria-label={words.say(title)}>
              {`<img src="${origin}${at}" alt="${words.say(title)}">`}
            </pre>
          </div>
        );
      })}
    </section>
  );
}
