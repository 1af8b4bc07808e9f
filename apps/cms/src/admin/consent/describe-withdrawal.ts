import type { FileFate, WithdrawalReceipt } from '../../consent/shapes';
import { describeMoment } from '../website/describe-moment';

/** One thing that has to be gone: whether it is, and in words. */
export interface WithdrawalLine {
  text: string;
  /** Null while it is not known or on its way. */
  isGone: boolean | null;
}

/** What a withdrawal has come to, thing by thing. */
export function describeWithdrawal(receipt: WithdrawalReceipt, now = new Date()): WithdrawalLine[] {
  const { isOffPages, since, pages, files } = receipt;
  const when = since === null ? '' : ` since ${describeMoment(since, now)}`;
  const still =
    pages.length > 0 ? `still on ${pages.join(', ')}, and gone from there in a few seconds` : UNKNOWN;
  return [
    { text: `Website pages: ${isOffPages ? `gone${when}` : still}.`, isGone: isOffPages || null },
    {
      text: `Search of the website: ${isOffPages ? `gone${when}` : 'goes with the pages'}.`,
      isGone: isOffPages || null,
    },
    ...files.map(({ name, fate, usedIn }) => ({
      text: `File “${name}”: ${FATES[fate](usedIn)}.`,
      isGone: fate === 'gone' ? true : fate === 'leaving' ? null : false,
    })),
  ];
}

const UNKNOWN = 'not known at this moment, because the website’s publisher does not answer';
const FATES: Readonly<Record<FileFate, (usedIn: string[]) => string>> = {
  gone: () => 'gone from the website and the media library',
  leaving: () => 'removed, and gone from the website in a few seconds',
  kept: (usedIn) =>
    `kept, because it is also used in ${usedIn.join(', ')}. Take it out there, then remove it in the media library`,
  stuck: () => 'could not be removed. Try again, or remove it in the media library',
};
