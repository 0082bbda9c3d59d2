/** `contribution:wgec-2016/canada` → `wgec-2016/canada` */
export function keyOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
