import type { Server } from 'node:http';

/**
 * Opens a server.
 *
 * @param variable the environment variable that sets the port, for the message.
 * @throws Error that names the port and the remedy when it is taken or may not be used.
 */
export async function listen(server: Server, port: number, host: string, variable: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, variable)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, port: number, variable: string): Error {
  const remedy = `Stop what uses it, or choose another port with ${variable}.`;
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is taken. ${remedy}`, { cause: error });
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be used by this user. ${remedy}`, { cause: error });
  return error;
}
