import { z } from 'zod';

/** As many as Strapi's longest list shows at once. */
const MOST = 100;

/** What an address asks about several entries of a type: by their documentIds, with commas between. */
export const several = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(',').filter(Boolean))
    .pipe(z.array(z.string()).min(1).max(MOST)),
});
