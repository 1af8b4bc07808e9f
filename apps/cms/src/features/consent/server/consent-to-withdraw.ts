import { z } from 'zod';
import { type Consent, consentShape } from '../../../kernel/consent/is-shown';

const consented = z.object({ consent: consentShape });

/**
 * The consent that a withdrawal of an entry is of: that of its draft or, when it or its day was taken out there, the one
 * of the version on the website. Null when there is none.
 */
export function consentToWithdraw(draft: unknown, published: unknown): Consent | null {
  const own = consented.safeParse(draft).data?.consent ?? null;
  const shown = consented.safeParse(published).data?.consent;
  if (!shown || (own !== null && own.givenOn !== null)) return own;
  return { ...shown, withdrawnOn: own?.withdrawnOn ?? shown.withdrawnOn };
}
