/** What is wrong with captions, and where. */
export interface CaptionsFault {
  /** Counted from 1. */
  line: number;
  /** What is wrong, going on after "line 3", and what to do. */
  what: string;
}

const HEADER = /^WEBVTT([ \t].*)?$/;
const ARROW = '-->';
/** As browsers read it: https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp */
const TIME = String.raw`(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMINGS = new RegExp(`^\\s*${TIME}[ \\t]*${ARROW}[ \\t]*${TIME}(?:[ \\t].*)?$`);
const COMMAS = /^\s*(\d+:)?\d+:\d+,\d+\s*-->/;
/**
 * Of names, styles and times within a caption, whole:
 * https://www.w3.org/TR/webvtt1/#webvtt-cue-text-tokenizer
 */
const TAGS = /<\/?(?:[a-z][^<>]*)?>|<[\d:.]+>/gi;
/** Blocks that are no captions. */
const NO_CAPTION = /^(NOTE|STYLE|REGION)([ \t]|$)/;

/**
 * What keeps browsers from showing captions, or null. They leave out each caption that they
 * can't read, and say nothing.
 *
 * @param text what is in a WebVTT file.
 */
export function findCaptionsFault(text: string): CaptionsFault | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!HEADER.test(lines[0] ?? ''))
    return { line: 1, what: 'has to be WEBVTT and nothing else. Save the captions as WebVTT.' };
  return findInCues(lines);
}

function findInCues(lines: readonly string[]): CaptionsFault | null {
  let started = 0;
  let isEmpty = true;
  let isInCue = false;
  let isBetween = false;
  for (const [at, text] of lines.entries()) {
    const beginsBlock: boolean = isBetween && text.trim() !== '';
    isBetween = text === '' || (isBetween && !beginsBlock);
    isInCue = text.includes(ARROW) || (isInCue && text !== '');
    if (!text.includes(ARROW)) {
      if (beginsBlock && isStray(lines, at)) return { line: at + 1, what: STRAY };
      if (isInCue && seemsEmpty(lines, at)) return { line: at + 1, what: SPACES };
      if (isInCue && text.replace(TAGS, '').includes('<')) return { line: at + 1, what: LESS_THAN };
      continue;
    }
    const fault = findInTimings(text, started);
    if (fault) return { line: at + 1, what: fault };
    started = startOf(text);
    if ((lines[at + 1] ?? '').trim()) isEmpty = false;
  }
  return isEmpty ? { line: lines.length, what: EMPTY } : null;
}

const EMPTY = 'is its last, and until there is no caption with words. Check that it is the right file.';
const LESS_THAN = 'has a “<”, after which browsers leave words out. Write “less than” or &lt; in its place.';
const SPACES =
  'is not empty but has spaces, so that browsers show what follows as words of the caption above. Take the spaces out.';
const STRAY =
  'has words without a time, which nobody would see. Write a time before them, such as 00:00:01.000 --> 00:00:04.000, or take them out.';

/** Whether words with which a block begins have no time, which it has in its first two lines. */
function isStray(lines: readonly string[], at: number): boolean {
  return !NO_CAPTION.test(lines[at] ?? '') && !lines[at + 1]?.includes(ARROW);
}

/** Only a line without any sign ends a caption: https://www.w3.org/TR/webvtt1/#collect-a-webvtt-block */
function seemsEmpty(lines: readonly string[], at: number): boolean {
  const [text = '', next = ''] = lines.slice(at, at + 2);
  return text !== '' && text.trim() === '' && next.trim() !== '' && !next.includes(ARROW);
}

function findInTimings(text: string, started: number): string | null {
  if (COMMAS.test(text))
    return `has commas in its times, as files for other programs (SRT) have: “${text.trim()}”. Save the captions as WebVTT, where 00:00:01.000 has a full stop.`;
  const times = timesOf(text);
  if (times === null)
    return `is no time that browsers can read: “${text.trim().slice(0, 60)}”. Write it like this: 00:00:01.000 --> 00:00:04.000.`;
  const [start, end] = times;
  if (end <= start) return `ends before it begins: “${text.trim()}”. Change one of the two times.`;
  if (start < started)
    return `begins before the caption above it: “${text.trim()}”. Put the captions in order of time.`;
  return null;
}

function startOf(text: string): number {
  return timesOf(text)?.[0] ?? 0;
}

/** In milliseconds. */
function timesOf(text: string): [number, number] | null {
  const match = TIMINGS.exec(text);
  if (!match) return null;
  return [toMs(match.slice(1, 5)), toMs(match.slice(5, 9))];
}

function toMs([hours = '0', minutes, seconds, thousandths]: (string | undefined)[]): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
}
