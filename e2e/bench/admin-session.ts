/** Asks the admin's server as a logged-in administrator; answers what it says. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>;

interface Answer {
  data: { documentId: string; [field: string]: unknown };
}

/**
 * Logs in to the admin.
 *
 * @throws Error with the answer when the server refuses that or what is asked later.
 */
export async function logIn(cmsUrl: string, login: { email: string; password: string }): Promise<Ask> {
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>) => {
    const init = { method, headers: { 'content-type': 'application/json', ...headers } };
    const response = await fetch(`${cmsUrl}${path}`, body ? { ...init, body: JSON.stringify(body) } : init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { data } = await send('POST', '/admin/login', login, {});
  return (method, path, body) => send(method, path, body, { authorization: `Bearer ${data.token}` });
}
