import { prepareForms } from '../../../admin-kit/globals/replace-globals';
import { askInTurn } from './ask-in-turn';
import { fillInWords } from './fill-in-words';

/**
 * Of a new file. What takes the place of another one, or changes what is said of it, has more in its address.
 */
const UPLOAD = /\/upload(?:\/files)?$/;

/**
 * Has staff asked what a picture shows before it is uploaded: the server refuses one without words,
 * and Strapi's library uploads at once whatever is chosen. It has no place for a question in between,
 * but all its uploads, from the library, a field of an entry and a copy that is cropped, go through
 * the browser's own request.
 */
export function watchUploads(): void {
  prepareForms({
    concerns: (method, address) => method === 'POST' && UPLOAD.test(address),
    // An upload that is not as expected goes as it is, for the server to judge.
    prepare: (form) => fillInWords(form, askInTurn),
  });
}
