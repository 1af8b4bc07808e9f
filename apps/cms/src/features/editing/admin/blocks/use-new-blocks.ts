import { useFetchClient } from '@strapi/strapi/admin';
import {
  createDefaultForm,
  transformDocument,
  useDocumentContext,
} from '../../../../admin-kit/entry/strapi-insides';
import type { Chosen } from './copy-block';

/** More than anybody chooses in one field. */
const MOST_CHOSEN = 500;

/** What new blocks are made of: the values that each kind begins with, and what others have chosen. */
export function useNewBlocks() {
  const { currentDocument, currentDocumentMeta } = useDocumentContext('Blocks');
  const { components } = currentDocument;
  const { get } = useFetchClient();
  return {
    makeEmpty: (uid: string): object => {
      const schema = components[uid];
      if (schema === undefined) throw new Error(`The form has no block ${uid}: reload the page.`);
      return {
        ...transformDocument(schema, components)(createDefaultForm(schema, components)),
        __component: uid,
      };
    },
    fetchChosen: async (uid: string, id: number, field: string): Promise<Chosen[]> => {
      const params = { ...currentDocumentMeta.params, page: 1, pageSize: MOST_CHOSEN };
      const { data } = await get<{ results: Chosen[] }>(`/content-manager/relations/${uid}/${id}/${field}`, {
        params,
      });
      return data.results.toReversed();
    },
  };
}
