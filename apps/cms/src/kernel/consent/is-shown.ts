import { mayShow } from '@pain/checks/consent';
import { z } from 'zod';

/** The consent that a version of an entry holds; its days are `YYYY-MM-DD`. */
export const consentShape = z.object({
  scope: z.string().nullable(),
  givenOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
});

/** A consent, as a version of an entry holds it. */
export type Consent = z.infer<typeof consentShape>;

const consented = z.object({ example: z.boolean().nullish(), consent: consentShape.nullish() });

/** Whether the website shows a published version: by a consent of its own, or as an example. */
export function isShown(published: unknown, now: Date): boolean {
  const { data } = consented.safeParse(published);
  return data !== undefined && mayShow(data, now);
}
