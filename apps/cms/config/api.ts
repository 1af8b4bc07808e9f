import { LIST_LIMIT } from '@pain/schema';

export default {
  rest: { defaultLimit: 25, maxLimit: LIST_LIMIT + 1 },
  documents: { strictParams: true },
};
