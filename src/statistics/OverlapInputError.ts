/** An argument that the mathematics cannot answer for: names the argument, so that an API can point at it. */
export class OverlapInputError extends RangeError {
  override readonly name = "OverlapInputError";

  constructor(
    readonly argument: string,
    message: string,
  ) {
    super(message);
  }
}
