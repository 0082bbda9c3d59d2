/** What a page says in its block of JSON-LD. */
// oxlint-disable-next-line typescript/no-explicit-any -- any thing of schema.org
export function linkedIn(html: string): any {
  const [, block = "null"] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  return JSON.parse(block);
}
