import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A line between two programs that a test can cut: it passes bytes on until then. */
export class Line {
  private target = new URL('http://127.0.0.1');
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.join(socket));
  private isCut = false;
  private refused = 0;

  /** How many calls found the line cut. */
  get losses(): number {
    return this.refused;
  }

  /**
   * @param target the address of the program at the far end.
   * @returns the address at the near end.
   */
  async start(target: string): Promise<string> {
    this.target = new URL(target);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends all calls, and lets none through. */
  cut(): void {
    this.isCut = true;
    this.hangUp();
  }

  mend(): void {
    this.isCut = false;
  }

  stop(): void {
    this.server.close();
    this.hangUp();
  }

  private join(near: Socket): void {
    if (this.isCut) {
      this.refused += 1;
      near.destroy();
      return;
    }
    const far = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [near, far]) this.watch(socket);
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }

  private watch(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.sockets.delete(socket));
  }

  private hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
