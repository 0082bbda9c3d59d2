import { useFrame } from "../frame/Frame.ts";
import type { MessageKey } from "../messages/languages.ts";

/** In which order a list may stand, as links; the first is the usual one. */
export function Orders({ of }: { of: Readonly<Record<string, MessageKey>> }) {
  const { words, query, hrefWith } = useFrame();
  const [usual = ""] = Object.keys(of);
  const chosen = query.get("order") ?? usual;
  return (
    <nav class="orders controls" aria-label={words.say("order.label")}>
      <span>{words.say("order.label")}</span>
      <ul>
        {Object.entries(of).map(([order, message]) => (
          <li key={order}>
            <a
              href={hrefWith({ order: order === usual ? undefined : order })}
              aria-current={order === chosen ? "true" : undefined}
            >
              {words.say(message)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
