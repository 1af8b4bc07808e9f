import type { Tone } from '../../../admin-kit/entry/Lines';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { FileFate, FileReceipt, WithdrawalReceipt } from '../shapes';

/** One thing that has to be gone: whether it is, and in words. */
export interface WithdrawalLine {
  text: string;
  /** Null while it is not known or on its way. */
  isGone: boolean | null;
}

/** What a withdrawal has come to as a whole: done only when nothing of it is left anywhere. */
export function headingOf({ isOffPages, files, copy }: WithdrawalReceipt): [heading: string, tone: Tone] {
  const has = (...fates: FileFate[]) => files.some(({ fate }) => fates.includes(fate));
  if (!isOffPages || !isOffCopy(copy) || has('leaving'))
    return ['Consent withdrawn: being taken down', 'secondary'];
  if (has('kept', 'stuck')) return ['Consent withdrawn: some of its files are left', 'warning'];
  return ['Consent withdrawn: done', 'success'];
}

/** What a withdrawal has come to, thing by thing. */
export function describeWithdrawal(receipt: WithdrawalReceipt, now = new Date()): WithdrawalLine[] {
  const { isOffPages, isHeld, since, pages, files, copy } = receipt;
  const when = since === null ? '' : ` since ${describeMoment(since, now)}`;
  const end = isHeld ? HELD : 'and gone from there in a few seconds';
  const still = pages.length > 0 ? `still on ${pages.join(', ')}, ${end}` : UNKNOWN;
  return [
    { text: `Website pages: ${isOffPages ? `gone${when}` : still}.`, isGone: isOffPages || null },
    {
      text: `Search of the website: ${isOffPages ? `gone${when}` : 'goes with the pages'}.`,
      isGone: isOffPages || null,
    },
    ...files.map((file) => ({
      text: `File “${file.name}”: ${isHeld && file.fate === 'leaving' ? HELD_FILE : FATES[file.fate](file)}.`,
      isGone: file.fate === 'gone' ? true : file.fate === 'leaving' ? null : false,
    })),
    ...(copy === 'behind' ? [{ text: BEHIND, isGone: null }] : []),
  ];
}

/** Of a copy that nobody knows of, the line about the pages says enough. */
function isOffCopy(copy: WithdrawalReceipt['copy']): boolean {
  return copy === 'none' || copy === 'current';
}

const HELD =
  'because an earlier website was put back. It goes once newer content is let go live again on the start page';
const HELD_FILE = `removed, but still on the website, ${HELD}`;
const BEHIND =
  'Copy of the website on another host: not up to date yet, so it may still show this. If it still says so in an hour, tell your website administrator.';
const UNKNOWN = 'not known at this moment; see “Website” on the start page';
const FATES: Readonly<Record<FileFate, (file: FileReceipt) => string>> = {
  gone: () => 'gone from the website and the media library',
  leaving: () => 'removed, and gone from the website in a few seconds',
  kept: ({ usedIn, isPublic }) =>
    `kept, because it is also used in ${usedIn.join(', ')}${isPublic ? ', so the website may still show it' : ''}. Take it out there, then come back here to remove it`,
  stuck: () => 'not removed yet. Click “Try again”, or remove it in the media library',
};
