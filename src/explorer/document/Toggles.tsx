import { useFrame } from "../frame/Frame.ts";
import type { Note } from "./notesOf.ts";

const toggles = [
  { id: "show-p", type: "Mention", message: "nav.principles" },
  { id: "show-i", type: "Citation", message: "nav.instruments" },
  { id: "show-r", type: "Recommendation", message: "reader.recommendations" },
] as const;

interface TogglesParts {
  /** The notes that are counted. */
  of: readonly Note[];
  /** The document goes on on other pages. */
  isPart?: boolean;
}

/** Which kinds of notes show, with how many there are of each, and the keys that step through the paragraphs. */
export function Toggles({ of, isPart = false }: TogglesParts) {
  const { words } = useFrame();
  return (
    <fieldset class="toggles controls">
      <legend>{words.say(isPart ? "reader.showHere" : "reader.show")}</legend>
      {toggles.map(({ id, type, message }) => (
        <label key={id} for={id} class={id}>
          <input type="checkbox" id={id} checked /> {words.say(message)}{" "}
          <span class="count">{of.filter((note) => note.of.__typename === type).length}</span>
        </label>
      ))}
      <span class="keys dim">
        <kbd>j</kbd> {words.say("reader.next")} <kbd>k</kbd> {words.say("reader.previous")}
      </span>
    </fieldset>
  );
}
