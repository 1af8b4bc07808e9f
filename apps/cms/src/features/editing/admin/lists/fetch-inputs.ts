import { BlocksInput } from '../blocks/BlocksInput';
import { RelationInput } from '../relations/RelationInput';
import { fetchEditor } from '../rich-text/RichTextInput';

/** By then the list is there, and somebody reads it. */
const PAUSE_MS = 500;

let isFetched = false;

/**
 * Has the scripts of the edit view fetched while somebody looks at a list, so that the first entry
 * opens as soon as the others.
 */
export function fetchInputs<List>(list: List): List {
  if (!isFetched) setTimeout(fetchAll, PAUSE_MS);
  isFetched = true;
  return list;
}

function fetchAll(): void {
  for (const fetch of [BlocksInput.fetch, RelationInput.fetch, fetchEditor]) fetch();
}
