/**
 * The one room in which the admin replaces functions of the browser. A replaced global changes what all code
 * of the page does, so a test (`scripts/lib/internals/internals.test.mjs`) lets no other file assign one.
 *
 * Each is here because Strapi has no extension point at that place, while all of its code passes
 * through the browser's function:
 *
 * - `fetch`: saving by button, by keyboard and by "Publish" share nothing else. Document actions would miss
 *   the keyboard, and Strapi's store knows of a request only when it has been sent.
 * - `XMLHttpRequest`: the media library uploads at once what is chosen, and by nothing else.
 * - `requestIdleCallback` (`idle-deadline.ts`): Strapi keeps the function that it finds
 *   when its modules load.
 *
 * Each passes on what it is not about, unchanged, and the server refuses on its own whatever gets past it.
 */
type Fetch = typeof window.fetch;

/** Puts a function in front of `fetch`. A later one stands in front of an earlier one. */
export function wrapFetch(wrap: (next: Fetch) => Fetch): void {
  window.fetch = wrap(window.fetch.bind(window));
}

interface FormWatch {
  /** Whether a request is meant. */
  concerns(method: string, address: string): boolean;
  /** Changes the form in place. When it fails, the form goes as it is by then. */
  prepare(form: FormData): Promise<void>;
}

/** Has the form of each request that is meant prepared before `XMLHttpRequest` sends it. */
export function prepareForms({ concerns, prepare }: FormWatch): void {
  window.XMLHttpRequest = class extends window.XMLHttpRequest {
    private isMeant = false;

    override open(
      method: string,
      url: string | URL,
      isAsync = true,
      user?: string | null,
      password?: string | null,
    ): void {
      this.isMeant = concerns(method, String(url));
      super.open(method, url, isAsync, user, password);
    }

    override send(body?: Document | XMLHttpRequestBodyInit | null): void {
      if (this.isMeant && body instanceof FormData)
        prepare(body)
          .catch(() => undefined)
          .then(() => super.send(body));
      else super.send(body);
    }
  };
}
