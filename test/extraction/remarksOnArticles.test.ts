import { expect, it } from "vitest";
import { cited } from "./reader.ts";

it("an article in remarks on a text named before belongs to that text, in any script", () => {
  expect(
    cited("We comment on the UDHR by article.\n\nArticle 19. We support it.\n\nArticle 12. So do we here."),
  ).toEqual(["UDHR → udhr", "Article 19 → udhr 19", "Article 12 → udhr 12"]);
  const russian = "Мы поддерживаем Всеобщую декларацию прав человека.\n\nДля нас важна статья 19.\n\nИ ещё статья 12.";
  expect(cited(russian).slice(-2)).toEqual(["статья 19 → udhr 19", "статья 12 → udhr 12"]);
});

it("a goal or paragraph in remarks on a draft belongs to no text that is named beside it", () => {
  const remarks = [
    "Comments on the draft strategy",
    "Ministry of the Sea",
    "The draft is long, and we answer by part.",
    "It says little of the Sustainable Development Goals and the Tunis Agenda.",
    "Goal 2. Agreed.",
    "Goal 4. We suggest its deletion; goal 2 says it better, and target 9.c says why.",
    "Paragraph 36. The text invites governments. Paragraph 34 of the Tunis Agenda speaks of roles.",
    "Paragraph 38. Agreed. So is paragraph 34.",
  ];
  const numbers = cited(remarks.join("\n\n")).filter((one) => /\d/.test(one));
  expect(numbers).toEqual([
    "target 9.c → sdgs 9/9.c",
    "Paragraph 36 → UNKNOWN ?36",
    "Paragraph 34 of the Tunis Agenda → tunis-agenda 34",
    "Paragraph 38 → UNKNOWN ?38",
    "paragraph 34 → UNKNOWN ?34",
  ]);
});
