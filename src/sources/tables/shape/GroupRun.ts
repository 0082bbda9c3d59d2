/** The group of each principle in turn: a group stands at its first one, and reaches as far as its cell is merged, or else to the next. */
export class GroupRun {
  #group = "";
  #last = Infinity;

  /** The group at a place; `text` is what stands there, `last` the place to which its cell is merged, if it is. */
  at(place: number, text: string, last: number | undefined): string {
    if (place > this.#last) this.#group = "";
    if (text !== "") [this.#group, this.#last] = [text, last ?? Infinity];
    return this.#group;
  }

  end(): void {
    this.#group = "";
  }
}
