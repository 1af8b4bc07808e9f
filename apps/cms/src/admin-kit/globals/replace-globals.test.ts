import { afterEach, describe, expect, it, vi } from 'vitest';
import { prepareForms, wrapFetch } from './replace-globals';

describe('functions in front of fetch', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('stand one before the other, the latest first, and the browser is asked last', async () => {
    const asked: string[] = [];
    const note = (name: string) => async () => {
      asked.push(name);
      return new Response();
    };
    vi.stubGlobal('window', { fetch: note('browser') });
    for (const name of ['first', 'second'])
      wrapFetch((next) => async (...request) => {
        asked.push(name);
        return next(...request);
      });
    await window.fetch('/content-manager');
    expect(asked).toEqual(['second', 'first', 'browser']);
  });
});

/** As much of the browser's request as is replaced, which notes what is sent. */
class Sender {
  static sent: unknown[] = [];
  open(): void {}
  send(body: unknown): void {
    Sender.sent.push(body instanceof FormData ? body.getAll('words') : body);
  }
}

describe('forms that are prepared', () => {
  const upload = (method: string, address: string, body: FormData | string) => {
    const request = new window.XMLHttpRequest();
    request.open(method, address);
    request.send(body);
  };
  const watch = (prepare: (form: FormData) => Promise<void>) => {
    Sender.sent = [];
    vi.stubGlobal('window', { XMLHttpRequest: Sender });
    prepareForms({ concerns: (method, address) => method === 'POST' && address === '/upload', prepare });
  };
  afterEach(() => void vi.unstubAllGlobals());

  it('are sent once they are prepared', async () => {
    watch(async (form) => form.append('words', 'A hand'));
    upload('POST', '/upload', new FormData());
    await vi.waitFor(() => expect(Sender.sent).toEqual([['A hand']]));
  });

  it('are sent as they are when they cannot be prepared', async () => {
    watch(() => Promise.reject(new Error('no form that we know')));
    upload('POST', '/upload', new FormData());
    await vi.waitFor(() => expect(Sender.sent).toEqual([[]]));
  });

  it('leave every other request alone', () => {
    watch(async (form) => form.append('words', 'A hand'));
    upload('POST', '/upload/files/7', new FormData());
    upload('GET', '/upload', new FormData());
    upload('POST', '/upload', 'text');
    expect(Sender.sent).toEqual([[], [], 'text']);
  });
});
