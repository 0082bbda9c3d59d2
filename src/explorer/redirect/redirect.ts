import { type Page, page } from "../Page.ts";
import type { RedirectData, RedirectVariables } from "./redirectTypes.ts";

const shared = {
  name: "redirect",
  isFound: (data) => data.node !== null,
  redirect: (data) => data.node?.resourcePath,
  head: () => ({ title: "" }),
  render: () => null,
} satisfies Partial<Page<RedirectData, RedirectVariables>>;

/** `/passages/wgec-2016/canada/9` leads to the paragraph in its document. */
export const passageRedirect = page<RedirectData, RedirectVariables>({
  ...shared,
  route: "/passages/*key",
  variablesOf: ({ params: { key = "" } }) => ({ id: `passage:${key}` }),
});

/** `/evidence/mention/wgec-2016/canada/875-905/openness` leads to the words. */
export const evidenceRedirect = page<RedirectData, RedirectVariables>({
  ...shared,
  route: "/evidence/:kind/*key",
  variablesOf: ({ params: { kind = "", key = "" } }) => ({ id: `${kind}:${key}` }),
});
