import { setTimeout as pause } from 'node:timers/promises';

const FAQS = '/content-manager/collection-types/api::faq.faq';
const LOOK_MS = 10;
const PATIENCE_MS = 30_000;
/**
 * Of publishes that come within a second of each other, the later ones share a release: that is
 * not what is measured here.
 */
const APART_MS = 2000;

/**
 * Publishes one FAQ again and again, as the admin does on a click, and measures until
 * the public page shows it.
 *
 * @returns {Promise<number[]>} milliseconds from click to visible, one for each edit
 */
export async function measureEdits({ cmsUrl, siteUrl }, login, edits) {
  const ask = await logIn(cmsUrl, login);
  const { results } = await ask('GET', `${FAQS}?pageSize=1`);
  const { id: _id, ...faq } = (await ask('GET', `${FAQS}/${results[0].documentId}`)).data;
  const times = [];
  for (let edit = 1; edit <= edits; edit += 1) {
    const question = `How long does edit ${edit} take?`;
    const clicked = performance.now();
    await ask('POST', `${FAQS}/${faq.documentId}/actions/publish`, { ...faq, question });
    await waitUntilShown(`${siteUrl}/faqs/`, question);
    times.push(performance.now() - clicked);
    await pause(APART_MS);
  }
  return times;
}

/** Logs in to the admin; answers a function that asks its server as that person. */
export async function logIn(cmsUrl, login) {
  const send = async (method, path, body, token) => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const response = await fetch(`${cmsUrl}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const { data } = await send('POST', '/admin/login', login);
  return (method, path, body) => send(method, path, body, data.token);
}

async function waitUntilShown(address, text) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await (await fetch(address)).text()).includes(text)) {
    if (Date.now() > deadline) throw new Error(`"${text}" did not appear on ${address}.`);
    await pause(LOOK_MS);
  }
}
