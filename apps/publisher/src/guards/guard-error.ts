/** A site that was built and must not go live as it is. The live site stays. */
export class GuardError extends Error {
  override readonly name = 'GuardError';
  readonly kind = 'Guard';
  /** Whether an administrator may let it go live all the same. */
  readonly confirmable: boolean;

  constructor(message: string, confirmable = false) {
    super(message);
    this.confirmable = confirmable;
  }
}
