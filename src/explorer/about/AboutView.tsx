import { useFrame } from "../frame/Frame.ts";
import { Entries } from "../parts/Entries.tsx";
import { LinkList } from "../parts/LinkList.tsx";
import type { AboutData } from "./aboutTypes.ts";
import { Coverage } from "./Coverage.tsx";

const steps = ["words", "people", "counts", "chance", "permission"] as const;

export function AboutView({ data }: { data: AboutData }) {
  const { words } = useFrame();
  const { contributions, instruments, schemes } = data;
  const bare = instruments.nodes.filter(({ provisions }) => provisions.totalCount === 0);
  const unread = contributions.nodes.filter(
    ({ mentions, citations, recommendations }) =>
      mentions.totalCount + citations.totalCount + recommendations.totalCount === 0,
  );
  return (
    <>
      <h1>{words.say("about.title")}</h1>
      <p class="lead">{words.say("about.lead")}</p>
      {steps.map((step) => (
        <p key={step}>{words.say(`about.${step}`)}</p>
      ))}
      <h2>{words.say("about.schemes")}</h2>
      <Entries
        of={schemes.nodes.map(({ title, version, resourcePath }) => ({
          name: title,
          about: version,
          path: resourcePath,
        }))}
      />
      <Coverage of={contributions} />
      <h2 id="gaps">{words.say("about.gaps")}</h2>
      <p>{words.say("about.bare", { n: bare.length, all: instruments.nodes.length })}</p>
      <p>
        <LinkList of={bare.map((one) => ({ ...one, label: one.title }))} />
      </p>
      <p>{words.say("about.unread", { n: unread.length, all: contributions.nodes.length })}</p>
      <p>
        <LinkList of={unread.map((one) => ({ ...one, label: one.title }))} />
      </p>
    </>
  );
}
