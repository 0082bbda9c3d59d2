import { expect, it } from "vitest";
import { cited } from "./reader.ts";

it("an article in remarks on a text named before belongs to that text, in any script", () => {
  expect(
    cited("We comment on the UDHR by article.\n\nArticle 19. We support it.\n\nArticle 12. So do we here."),
  ).toEqual(["UDHR → udhr", "Article 19 → udhr 19", "Article 12 → udhr 12"]);
  const russian = "Мы поддерживаем Всеобщую декларацию прав человека.\n\nДля нас важна статья 19.\n\nИ ещё статья 12.";
  expect(cited(russian).slice(-2)).toEqual(["статья 19 → udhr 19", "статья 12 → udhr 12"]);
});
