/** An order that is not carried out, though nothing is wrong with this process: what is wrong, and what to do. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
  /** Of HTTP: 404 for what is not there, 409 for what does not fit how things stand, 503 for what may be possible later. */
  readonly status: 404 | 409 | 503;

  constructor(status: OrderRefused['status'], message: string) {
    super(message);
    this.status = status;
  }
}
