import { page } from "../Page.ts";
import type { AccessibilityData, AccessibilityVariables } from "./accessibilityTypes.ts";

const points = ["standard", "keyboard", "script", "colour", "charts", "limits"] as const;

/** What the site does for everybody, how that is checked, and what is weak. */
export const accessibility = page<AccessibilityData, AccessibilityVariables>({
  name: "accessibility",
  route: "/accessibility",
  variablesOf: () => ({}),
  head: (_data, { words }) => ({ title: words.say("footer.accessibility") }),
  render: ({ service }, { words }) => (
    <>
      <h1>{words.say("footer.accessibility")}</h1>
      <p class="lead">{words.say("accessibility.lead", { version: service.version })}</p>
      <ul>
        {points.map((point) => (
          <li key={point}>{words.say(`accessibility.${point}`)}</li>
        ))}
      </ul>
    </>
  ),
});
