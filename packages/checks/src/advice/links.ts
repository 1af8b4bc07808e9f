import { type Group, isMedia, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { type Link, linksOf, nameOfLink } from '../content/links.ts';

/** WCAG 2.4.4: what a link says when it is read out without the words around it. */
const EMPTY_WORDS =
  /^((please )?(click|tap|press|go|see)( on)? (here|this|this link)|here|this|this (page|link|website|site)|link|(read|see|find out|learn|view)? ?more|more (info|information|details)|details|download|website|pdf)$/i;
/** Words for those who point at what they see, in front of words that may say where the link goes. */
const POINTING = /^(please )?(click|tap|press)( on)? (here|this|the link)\b/i;
/**
 * What a sentence or an arrow leaves at the end of a link. Each run of such signs is looked at
 * once, from where it begins.
 */
const CLOSING = /(?<![\s.,:;!?…»›>→])[\s.,:;!?…»›>→]+$/;
const IS_ADDRESS = /^(https?:\/\/|www\.)/i;
const IS_FILE = /\.(pdf|docx?|odt|rtf|pptx?|xlsx?)([?#].*)?$/i;

/** Links that do not say where they go, and files where a page would serve more people. */
export function findPoorLinks(group: Group): Finding[] {
  return [...linksOf(group).flatMap(checkLink), ...findFileOnly(group)];
}

function checkLink(link: Link): Finding[] {
  const words = wordsFault(link);
  const file = link.address !== null && IS_FILE.test(link.address);
  const fileMessage = `${nameOfLink(link)} leads to a file. Many people cannot read it on their phone or with a screen reader: link to a page that says the same, or say its type and size.`;
  return [
    ...(words === null ? [] : [found('warn', 'link-text', link.place, words, link.text || link.address)]),
    ...(file ? [found('warn', 'file', link.place, fileMessage, link.address)] : []),
  ];
}

function wordsFault({ text }: Link): string | null {
  if (text === null) return null;
  const words = text.trim().replace(CLOSING, '');
  if (words === '')
    return 'A link has no words, so that nobody can follow it. Write where it goes, or take it out.';
  if (EMPTY_WORDS.test(words))
    return `“${words}” does not say where the link goes to people who jump from link to link. Use the name of the page that it leads to.`;
  const pointing = POINTING.exec(words)?.[0];
  if (pointing !== undefined)
    return `“${pointing}” comes first for people who jump from link to link, and not everybody uses a mouse. Leave it out: link only the words that say where the link goes.`;
  if (IS_ADDRESS.test(words))
    return 'The link shows a web address, which is read out letter by letter. Write where it goes in words.';
  return null;
}

function findFileOnly(group: Group): Finding[] {
  const { file, page, address } = group.values;
  if (group.name !== 'resource' || !isMedia(file) || page !== null || address !== null) return [];
  const message =
    'It is a file only. Many people cannot read it on their phone or with a screen reader: choose a page that says the same under “As a page”.';
  return [found('warn', 'file', placeOf(group, 'file'), message, file.name)];
}
