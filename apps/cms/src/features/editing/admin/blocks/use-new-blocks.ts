import { useFetchClient } from '@strapi/strapi/admin';
import {
  createDefaultForm,
  transformDocument,
  useDocumentContext,
} from '../../../../admin-kit/entry/strapi-insides';
import type { Chosen } from './copy-block';

/** As many as the server answers at once. */
const PAGE_SIZE = 100;

interface ChosenPage {
  results: Chosen[];
  pagination?: { pageCount: number };
}

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
    /** The newest, which the server answers first, stand last. */
    fetchChosen: async (uid: string, id: number, field: string): Promise<Chosen[]> => {
      const ask = async (page: number): Promise<Chosen[]> => {
        const params = { ...currentDocumentMeta.params, page, pageSize: PAGE_SIZE };
        const { data } = await get<ChosenPage>(`/content-manager/relations/${uid}/${id}/${field}`, {
          params,
        });
        const older = page < (data.pagination?.pageCount ?? 1) ? await ask(page + 1) : [];
        return [...older, ...data.results.toReversed()];
      };
      return ask(1);
    },
  };
}
