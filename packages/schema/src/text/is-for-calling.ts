/** What stands around a number in its text. */
export interface Around {
  before: string;
  after: string;
  /** What is between it and the phone number before it; null when there is none. */
  between: string | null;
}

const CALL = '(?:call(?:ing)?|ring(?:ing)?|dial(?:l?ing)?|(?:tele)?phon(?:e|ing)|tel)';
/** What takes a number and is no call. */
const WRITE = String.raw`(?:fax(?:es)?|f(?=\s*:)|texts?(?:[\s-]?phones?|(?!\s+relay))|sms|minicom|bleeps?|pagers?)`;

/** The end of a sentence or line. The point of "no." is none. */
const SENTENCE_END = /[.!?;]\s+(?=\p{Lu})|[\r\n]/u;
/** A number that words before it belong to, and words in brackets behind it. */
const NUMBER = /\p{Nd}(?:[\s().\p{Pd}]*\p{Nd}){2,}(?:\s*\([^()\p{Nd}]*\))?/u;

/** The last word that says what a number is for; "call or text" is for calling. */
const PURPOSE = new RegExp(
  String.raw`\b(?:(?<call>${CALL}(?:\s*(?:[/&,]|\bor\b|\band\b)\s*${WRITE})?)|${WRITE})\b`,
  'giu',
);
/** Behind a number: in brackets, or where no other number follows, to which it would belong. */
const WRITTEN_AFTER = new RegExp(
  String.raw`^\s*[(\p{Pd}:]?\s*(?:(?:is|for|by|our|an?)\s+)*${WRITE}\b(?:[^()\p{Nd}]*\)|(?!.*\p{Nd}))`,
  'iu',
);
/** Signs that are dialled, or that make digits a part of something else. */
const JOINED = /(?:\bx\s*|[#*]\s*)$/i;
/** The number of a book that begins with 0 may be as long as that of a telephone. */
const BOOK = /\bISBN(?:[-\s]?1[03])?\s*(?:\([^()]*\))?\s*:?\s*$/i;
/** What has a number that is no telephone's, and may begin with 0 as well; not where it is to be called. */
const NUMBERED =
  '(?:account|batch|case|charity|company|grant|hospital|insurance|invoice|licen[cs]e|member(?:ship)?|NHS|order|passport|patient|policy|registration|serial|study|trial|VAT)';
const OTHER_NUMBER = new RegExp(
  String.raw`\b(?:(?<!\b${CALL}\s(?:(?:the|our|your|their)\s)?)${NUMBERED}[\s(]+(?:numbers?|no|nr)|ref(?:erence)?(?:\s+(?:numbers?|no|nr))?)\b\.?\s*(?:is\b|[:=])?\s*$`,
  'iu',
);
/** The address of a website or a mail, of which digits may be a part. */
const IN_WEB_ADDRESS = /(?:https?:\/\/|\bwww\.|\w\.[a-z]{2,}\/)\S*$/i;
const IN_EMAIL = /^@/;

/** Right before a short number, these say that it is called: "call", "ring the police on", "NHS". */
const CLEAR = new RegExp(
  String.raw`\b(?:(?:NHS|police|Samaritans)(?:\s+on)?|${CALL}(?:\s+NHS|\s[^\d.:;()]{1,40}\son)?)\s*[:.]?\s*$`,
  'iu',
);
/** Within the number of a building, such as that of a bed: wherever it stands on the line. */
const INSIDE = /\b(?:internal|ext|extn|extensions?|bleep|pager|ward|room|bed|switchboard)\b/iu;
const OR = /^(?:\s*\([^()]*\))?[\s,)]*\bor\s+/iu;

/**
 * Whether a whole phone number is for calling, and not for a fax, a text message or a textphone, nor a part
 * of an address or the number of a book or a grant. What says so stands before it or right behind it.
 */
export function isForCalling({ before, after }: Around): boolean {
  const label = lastOf(lastOf(before, SENTENCE_END), NUMBER);
  const purpose = [...label.matchAll(PURPOSE)].at(-1);
  const isWritten = purpose !== undefined && purpose.groups?.call === undefined;
  if (BOOK.test(before) || OTHER_NUMBER.test(before) || IN_WEB_ADDRESS.test(before) || IN_EMAIL.test(after))
    return false;
  return !isWritten && !JOINED.test(before) && !WRITTEN_AFTER.test(firstOf(after, SENTENCE_END));
}

/**
 * Whether a short number, such as 111, is surely one for calling: all that there is, or right behind words
 * that say so. Extensions, wards, bleeps and codes have as many digits, and more names than could be listed:
 * without such words no number is called.
 */
export function isShortForCalling({ before, after, between }: Around): boolean {
  if (/^[\s(]*$/.test(before) && /^[\s).]*$/.test(after)) return true;
  const sentence = lastOf(before, SENTENCE_END);
  if (INSIDE.test(sentence) || INSIDE.test(firstOf(after, SENTENCE_END))) return false;
  if (/^[\s(]*$/.test(before)) return /^\s+or\s+[(+]*0/iu.test(after);
  const or = OR.exec(between ?? '')?.[0];
  if (or !== undefined) return between === or || CLEAR.test(between?.slice(or.length) ?? '');
  // Behind another number, "dial" may be for what is dialled in that call.
  return CLEAR.test(sentence) && !(NUMBER.test(sentence) && /\bdial\w*\W*$/iu.test(sentence));
}

function lastOf(text: string, end: RegExp): string {
  return text.split(end).at(-1) ?? '';
}

function firstOf(text: string, end: RegExp): string {
  return text.split(end)[0] ?? '';
}
