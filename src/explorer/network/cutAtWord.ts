/** As much of a name as fits; the whole name is what the link is called, so nothing may stand here that is not in it. */
export function cutAtWord(label: string, most: number): string {
  return label.length <= most ? label : `${label.slice(0, most).replace(/[,\s]+\S*$/, "")}…`;
}
