/** A request that is not followed: why, and what to do instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** The status that tells it over HTTP. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
