import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Passes bytes on between two programs until a test disconnects them. */
export class TcpProxy {
  private target = new URL('http://127.0.0.1');
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.accept(socket));
  private isConnected = true;
  private refused = 0;

  /** How many connections were refused while it was disconnected. */
  get refusals(): number {
    return this.refused;
  }

  /**
   * Starts to listen on a free port.
   *
   * @param target the address of the server behind it.
   * @returns the address for clients.
   */
  async start(target: string): Promise<string> {
    this.target = new URL(target);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends all connections and refuses new ones. */
  disconnect(): void {
    this.isConnected = false;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Accepts connections again. */
  reconnect(): void {
    this.isConnected = true;
  }

  private accept(client: Socket): void {
    if (!this.isConnected) {
      this.refused += 1;
      client.destroy();
      return;
    }
    const server = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [client, server]) this.watch(socket);
    client.pipe(server).pipe(client);
    client.once('close', () => server.destroy());
    server.once('close', () => client.destroy());
  }

  private watch(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.sockets.delete(socket));
  }
}
