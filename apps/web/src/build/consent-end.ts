import { consentWindow } from '@pain/checks/consent';
import { z } from 'zod';
import type { StoredDocument } from '../manifest/site-manifest.ts';

const consented = z.object({
  example: z.literal(false),
  consent: z.object({
    givenOn: z.string(),
    expiresOn: z.string().nullable(),
    withdrawnOn: z.string().nullable(),
  }),
});

/**
 * When an entry that a site was made from may not be shown any more; null when it needs no consent,
 * or its consent has no end.
 */
export function consentEndOf(entry: StoredDocument): Date | null {
  const { data } = consented.safeParse(entry);
  return data ? consentWindow(data.consent).until : null;
}
