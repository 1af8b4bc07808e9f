import { wrapFetch } from '../../../admin-kit/globals/replace-globals';
import { OPENED } from '../shapes';

/** What came of a request that saves an entry. */
export interface SaveOutcome {
  entry: string;
  kind: 'saved' | 'refused';
  /** What the server answered to a request that it refused. */
  answer: unknown;
  /** What was to be saved. */
  body: string;
  /** Sends the same again, as of the version that is opened by then. */
  repeat(): Promise<Response>;
}

const SAVE = /\/content-manager\/(?:collection|single)-types\/([^/?]+)((?:\/[^/?]+)*)(?:\?|$)/;
const NEW = 'new';
/** Actions that save, whose outcome is reported; the first stands for the address of the entry itself. */
const SAVING: readonly string[] = ['', 'publish'];
/** Actions that may discard the draft, as unpublishing does when it is asked to. */
const DISCARDING: readonly string[] = ['discard', 'unpublish'];
const METHODS: readonly unknown[] = ['GET', 'PUT', 'POST'];
const PAUSE_MS = 2000;

const opened = new Map<string, string>();
const listeners = new Set<(outcome: SaveOutcome) => void>();

/**
 * `api::faq.faq/abc`: names an entry here; `new` stands for one that was never saved, and
 * a single type has no id.
 */
export function nameEntry(model: string, documentId: string | undefined, isSingle: boolean): string {
  return `${model}/${isSingle ? 'single' : (documentId ?? NEW)}`;
}

/**
 * Notes on which version of an entry rests what its form holds: saving it is refused
 * when there is a newer one.
 */
export function noteOpened(entry: string, version: string): void {
  opened.set(entry, version);
}

/** The version of an entry with which saving it is compared; undefined for one that was not opened. */
export function findOpened(entry: string): string | undefined {
  return opened.get(entry);
}

/** Calls the listener with the outcome of every save. @returns a function that removes the listener. */
export function onSave(listener: (outcome: SaveOutcome) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Adds the opened version to every request that replaces a draft, and reports the outcome of every save.
 * Strapi's edit view does neither, and when the network is cut, or a proxy says that the server is away,
 * it shows an error page instead of the form with all that was typed: so a save that finds no server gets
 * its response here, and the request for an open entry is retried until there is a server. All of Strapi's
 * requests, from the keyboard and from buttons, go through the browser's own `fetch`, so this wraps it.
 */
export function watchSaves(): void {
  wrapFetch((browserFetch) => (input, init) => {
    const asked = readRequest(input, init);
    if (asked === null) return browserFetch(input, init);
    const { entry, action } = asked;
    if (init?.method === 'GET')
      return opened.has(entry) ? askPatiently(() => browserFetch(input, init)) : browserFetch(input, init);
    const ask = () => browserFetch(input, withVersion(entry, init));
    return SAVING.includes(action) ? save(entry, ask, init) : ask();
  });
}

function readRequest(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): { entry: string; action: string } | null {
  const match = SAVE.exec(input instanceof Request ? input.url : String(input));
  if (!match?.[1] || !METHODS.includes(init?.method)) return null;
  const [id, ...rest] = (match[2] ?? '').split('/').filter(Boolean);
  const action = id === 'actions' ? rest.join('/') : rest.slice(1).join('/');
  if (!SAVING.includes(action) && !DISCARDING.includes(action)) return null;
  const isSingle = match[0].includes('single-types');
  return { entry: nameEntry(match[1], id === 'actions' ? undefined : id, isSingle), action };
}

function withVersion(entry: string, init: RequestInit | undefined): RequestInit {
  const headers = new Headers(init?.headers);
  const version = opened.get(entry);
  if (version !== undefined) headers.set(OPENED, version);
  return { ...init, headers };
}

async function save(entry: string, ask: () => Promise<Response>, init?: RequestInit): Promise<Response> {
  const repeat = () => save(entry, ask, init);
  const tell = (kind: SaveOutcome['kind'], answer: unknown) => {
    const outcome = { entry, kind, answer, body: String(init?.body ?? ''), repeat };
    for (const listener of listeners) listener(outcome);
  };
  const response = await ask().then(
    async (given) => ((await isFromProxy(given)) ? refuse(AWAY) : given),
    () => refuse(CUT),
  );
  if (response.ok) tell('saved', null);
  else tell('refused', await readAnswer(response));
  return response;
}

/** What a response says; null for one that is no JSON. */
export async function readAnswer(response: Response): Promise<unknown> {
  try {
    return await response.clone().json();
  } catch {
    return null;
  }
}

const CUT =
  'No connection to the server, so this was not saved. What you typed is kept. Save again when the connection is back.';
/** Behind a proxy that gave up waiting, the server may still save. */
const AWAY =
  'The server does not answer, so it is not known whether this was saved. What you typed is kept. Save again in a minute.';

/** A ValidationError is the one error after which Strapi's form does not count as saved. */
function refuse(message: string): Response {
  const error = { status: 503, name: 'ValidationError', message, details: {} };
  return Response.json({ data: null, error }, { status: 503 });
}

async function askPatiently(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    try {
      const response = await ask();
      if (!(await isFromProxy(response))) return response;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

const OF_PROXIES: readonly number[] = [502, 503, 504];

/** Whether a proxy says that the server is away: what the server itself says is JSON. */
export async function isFromProxy(response: Response): Promise<boolean> {
  return OF_PROXIES.includes(response.status) && (await readAnswer(response)) === null;
}
