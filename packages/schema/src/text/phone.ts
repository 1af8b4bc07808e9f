import { type Around, isForCalling, isShortForCalling } from './is-for-calling.ts';

/** A phone number that is understood. */
export interface Phone {
  /** What a telephone dials: digits, and a plus where one was written. */
  dial: string;
  /** With the code of its country (E.164); null for a number that only answers in Britain. */
  international: string | null;
}
/** A part of a text; its phone is null for words, and for digits that are no phone number. */
export interface PhonePart {
  text: string;
  phone: Phone | null;
}

/**
 * The bracket before a code, such as (0) or (+44 20); any other, such as that of (24
 * hours), is not of the number.
 */
const BRACKET = String.raw`\((?=\+?(?:[\p{Zs}\p{Pd}\p{Cf}]*\p{Nd}){1,6}[\p{Zs}\p{Cf}]*\))`;
/** Digits with what people write between groups of them, and what copying adds. */
const CANDIDATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\+|${BRACKET}){0,2}\p{Default_Ignorable_Code_Point}?\p{Nd}(?:[\p{Nd}\p{Zs}).\p{Pd}]|${BRACKET}|\p{Default_Ignorable_Code_Point})*\p{Nd}(?![\p{L}\p{N}])`,
  'gu',
);
/** After digits of which the rest is written in letters, such as 0800 TALK. */
const IN_LETTERS = /^[\s-]*[A-Z]{3}/;
/** In characters, of what is read around a number. */
const AROUND = 200;
/** In front of a number, for the relay service between text and speech: https://www.relayuk.bt.com */
const RELAY = /^1800[12](?=0)/;

/** Short numbers, and those of one length only: the National Telephone Numbering Plan of Ofcom. */
const SHORT = /^(?:999|112|111|101|105|119|159|116\d{3}|118\d{3}|18000)$/;
/** National numbers without their 0, by the same plan. */
const NATIONAL = /^(?:1\d{8,9}|2\d{9}|3\d{9}|5[56]\d{8}|7\d{9}|8\d{9}|800\d{6}|9\d{9})$/;
const NATIONAL_SHORT = /^(?:8001111|8454[56]4\d)$/;
/** In Italy the 0 is dialled from abroad, too. */
const KEEPS_ZERO = /^\(?(?:\+|00)\s*39(?!\d)/;
/** Only after the code of a country is there a 0 that is dialled from within it alone. */
const WITH_COUNTRY = /^\(?\s*(?:\+|00)\s*[1-9]/;
const ABROAD = /^(?!44)[1-9]\d{6,14}$/;
/** The code of a country (E.164), and a 0 behind it: in most countries nobody is reached with it. */
const WITH_ZERO =
  /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[035789]|9[679])\d)0/;
/** Italy, Ivory Coast, Burkina Faso, Benin, Gabon, Congo and San Marino. */
const DIALS_ZERO = /^(?:39|225|226|229|241|242|378)/;
/** A day with its year, which a time may follow. */
const DAY = /^(?:0?[1-9]|[12]\d|3[01])[\s.\p{Pd}](?:0?[1-9]|1[0-2])[\s.\p{Pd}](?:19|20)\d\d(?!\d)/u;

/**
 * Returns a text in parts of which those are phone numbers that can be called, as they are written: British
 * ones, and those with the code of their country. A number is understood as a whole or not at all: nothing is
 * left out of it to make it one.
 */
export function readPhones(text: string): PhonePart[] {
  const parts: PhonePart[] = [];
  let end = 0;
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    const phone = toPhone(candidate);
    const last = index + candidate.length;
    const before = text.slice(Math.max(0, index - AROUND), index);
    const after = text.slice(last, last + AROUND);
    const between = parts.length > 0 ? text.slice(end, index) : null;
    if (phone === null || !isCalled(phone, { before, after, between })) continue;
    parts.push({ text: text.slice(end, index), phone: null }, { text: candidate, phone });
    end = last;
  }
  return [...parts, { text: text.slice(end), phone: null }].filter((part) => part.text !== '');
}

/** Returns the phone number that a text is, with nothing else in it, or null. */
export function readPhone(text: string): Phone | null {
  const [part, ...others] = readPhones(text.trim());
  return others.length === 0 ? (part?.phone ?? null) : null;
}

function isCalled({ dial }: Phone, around: Around): boolean {
  if (IN_LETTERS.test(around.after)) return false;
  return SHORT.test(dial) ? isShortForCalling(around) : isForCalling(around);
}

function toPhone(written: string): Phone | null {
  const digits = written.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  if (!hasPairs(digits) || /[^\d+().\s\p{Pd}]/u.test(digits) || DAY.test(digits)) return null;
  if (digits.includes('(0)') && !WITH_COUNTRY.test(digits)) return null;
  const number = (KEEPS_ZERO.test(digits) ? digits : digits.replace(/\(0\)/, '')).replace(
    /[().\s\p{Pd}]/gu,
    '',
  );
  const country = /^(?:\+|00)(?=[1-9])(.*)$/.exec(number)?.[1];
  if (country !== undefined) return toForeign(country);
  const relay = RELAY.exec(number)?.[0] ?? '';
  const national = number.slice(relay.length);
  if (relay === '' && SHORT.test(national)) return { dial: national, international: null };
  if (!national.startsWith('0')) return null;
  return toBritish(national.slice(1), relay);
}

/** "+44 (0)20" and "+44 020" are written for what is dialled as +44 20. */
function toForeign(number: string): Phone | null {
  if (!number.startsWith('44'))
    return isDialledAbroad(number) ? { dial: `+${number}`, international: `+${number}` } : null;
  const international = `+44${number.slice(2).replace(/^0/, '')}`;
  return NATIONAL.test(international.slice(3)) ? { dial: international, international } : null;
}

function isDialledAbroad(number: string): boolean {
  return ABROAD.test(number) && (!WITH_ZERO.test(number) || DIALS_ZERO.test(number));
}

function toBritish(number: string, relay: string): Phone | null {
  if (NATIONAL_SHORT.test(number)) return { dial: `${relay}0${number}`, international: null };
  if (!NATIONAL.test(number)) return null;
  return { dial: `${relay}0${number}`, international: relay === '' ? `+44${number}` : null };
}

/** Brackets that do not stand in pairs are of what is around the number. */
function hasPairs(text: string): boolean {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(text);
}
