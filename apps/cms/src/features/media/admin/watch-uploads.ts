import { askInTurn } from './ask-in-turn';
import { fillInWords } from './fill-in-words';

/** Of a new file. What takes the place of another one, or changes what is said of it, has more in its address. */
const UPLOAD = /\/upload(?:\/files)?$/;

/**
 * Has staff asked what a picture tells before it is uploaded: the server refuses one without words, and Strapi's library uploads at
 * once whatever is chosen. It has no place for a question in between, but all its uploads, from the library, a field of an
 * entry and a copy that is cropped, go through the browser's own request.
 */
export function watchUploads(): void {
  window.XMLHttpRequest = class extends XMLHttpRequest {
    private isUpload = false;

    override open(
      method: string,
      url: string | URL,
      isAsync = true,
      user?: string | null,
      password?: string | null,
    ): void {
      this.isUpload = method === 'POST' && UPLOAD.test(String(url));
      super.open(method, url, isAsync, user, password);
    }

    override send(body?: Document | XMLHttpRequestBodyInit | null): void {
      if (this.isUpload && body instanceof FormData)
        fillInWords(body, askInTurn)
          // An upload that is not as expected goes as it is, for the server to judge.
          .catch(() => undefined)
          .then(() => super.send(body));
      else super.send(body);
    }
  };
}
