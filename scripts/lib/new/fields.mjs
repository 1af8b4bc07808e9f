import { Remedy } from '../fail.mjs';
import { CAMEL, sentence } from '../generated/names.mjs';

/**
 * A field of something new.
 *
 * @typedef {{ name: string, kind: string, fields?: Field[] }} Field fields: those of each part of a list
 */

/** What a field may be: its options besides label and help, what an example says, and how a view shows it. */
const KINDS = {
  text: {
    help: 'In a few words.',
    options: 'max: 120, ',
    example: (label) => quote(label),
    show: (value) => `<p>{${value}}</p>`,
  },
  longText: {
    help: 'In one or two sentences.',
    options: 'max: 300, ',
    example: (label) => quote(`${label}.`),
    show: (value) => `<p>{${value}}</p>`,
  },
  lines: {
    help: 'One item a line.',
    example: (label) => `'${label} 1\\n${label} 2'`,
    show: (value) =>
      `<ul class="nhsuk-list nhsuk-list--bullet">{${value}.map((item) => <li>{item}</li>)}</ul>`,
  },
  richText: {
    help: 'Short paragraphs.',
    example: (label) => `paragraph(${quote(`${label}.`)})`,
    show: (value) => `<RichText text={${value}} />`,
  },
  date: { help: 'A day.', example: () => "'2026-12-01'", show: (value) => `<p>{writeDay(${value})}</p>` },
  image: {
    help: 'Its alternative text says what it shows; write it in the media library.',
    example: () => "{ file: 'picture' }",
    show: (value) => `<Picture image={${value}} class="nhsuk-image__img" sizes="100vw" />`,
  },
};

/** A text of people as code: nothing that they write ends it early. */
export function quote(text) {
  return `'${text
    .replaceAll("'", '’')
    .replaceAll('\\', '/')
    .replace(/[\r\n]+/g, ' ')}'`;
}

/** A sentence in code that staff read, with the full stop that people leave out. */
export function quoteSentence(text) {
  return quote(/[.?!]$/.test(text) ? text : `${text}.`);
}

/**
 * Reads `heading:text, dates:[day:date, what:text]`.
 *
 * @param {string} text
 * @param {string[]} reserved names that no field may have
 * @returns {Field[]}
 * @throws Remedy that says which part cannot be read.
 */
export function readFields(text, reserved = []) {
  const fields = splitList(text).map((part) => readField(part, reserved));
  const twice = fields.find(({ name }, at) => fields.findIndex((other) => other.name === name) !== at);
  if (twice) throw new Remedy(`There are two fields "${twice.name}".`, 'Give each a name of its own.');
  return fields;
}

/** At commas, but for those within a list of parts. */
function splitList(text) {
  return text.split(/,(?![^[]*\])/).map((part) => part.trim());
}

function readField(part, reserved) {
  const [, name = '', parts, kind] = /^(\w+)\s*:\s*(?:\[(.*)\]|(\w+))$/.exec(part) ?? [];
  const isKnown = parts !== undefined || Object.hasOwn(KINDS, kind ?? '');
  if (!CAMEL.test(name) || !isKnown)
    throw new Remedy(
      `"${part}" is no field.`,
      `Write its name and kind, such as heading:text or dates:[day:date, what:text]. Kinds: ${Object.keys(KINDS).join(', ')}.`,
    );
  if (reserved.includes(name))
    throw new Remedy(
      `A field may not be called "${name}": the website or Strapi uses that name.`,
      'Take another.',
    );
  return parts === undefined ? { name, kind } : { name, kind: 'list', fields: readFields(parts, reserved) };
}

/** The constructors that fields are made with. @param {Field[]} fields */
export function constructorsOf(fields) {
  const names = fields.flatMap(({ kind, fields: parts }) =>
    parts ? ['groups', ...constructorsOf(parts)] : [kind],
  );
  return [...new Set(names)].sort();
}

/**
 * Code that makes a field. The heading of a block may be empty; all else is required unless a caller says
 * so. @param {Field} field
 */
export function defineField({ name, kind, fields }, isRequired = true) {
  const label = `label: ${quote(sentence(name))}`;
  if (fields)
    return `${name}: groups({ ${label}, help: 'The first comes first.', of: ${partOf(name)}, min: 1 })`;
  if (isHeading({ name, kind })) return `${name}: text({ ${label}, help: 'May be empty.', max: 120 })`;
  const { help, options = '' } = KINDS[kind];
  return `${name}: ${kind}({ ${label}, help: ${quote(help)}, ${options}${isRequired ? 'required: true ' : ''}})`;
}

/**
 * The dates among fields, when there are several: whether one begins what another ends is not
 * known. @param {Field[]} fields
 */
function datesIn(fields) {
  const dates = fields.filter(({ kind }) => kind === 'date').map(({ name }) => name);
  return dates.length > 1 ? dates : [];
}

/** Code that says of several dates that they are apart; nothing for others. @param {Field[]} fields */
export function defineApart(fields) {
  const dates = datesIn(fields);
  return dates.length > 0 ? `  apart: [${dates.map(quote).join(', ')}],\n` : '';
}

/**
 * What is left to do about several dates, also in parts of a list. @param {Field[]} fields @param {string}
 * file @returns {string[]}
 */
export function checkDates(fields, file) {
  const groups = [fields, ...fields.flatMap(({ fields: parts }) => (parts ? [parts] : []))];
  return groups
    .map(datesIn)
    .filter((dates) => dates.length > 0)
    .map(
      (dates) =>
        `If one of the dates ${dates.join(', ')} begins what another ends, write \`spans: [{ from: '…', until: '…' }]\` for them in ${file}, and take them out of \`apart\`: then staff are asked to correct an end that is not later`,
    );
}

/**
 * Code of what an example says in a field. @param {Field} field @param {string} label of
 * the whole, for its heading
 */
export function exampleOf({ name, kind, fields }, label) {
  if (fields) return `${name}: [{ ${fields.map((part) => exampleOf(part, label)).join(', ')} }]`;
  if (isHeading({ name, kind })) return `heading: ${quote(label)}`;
  return `${name}: ${KINDS[kind].example(sentence(name))}`;
}

/** Code that shows a field in a view. @param {Field} field */
export function showField({ name, kind, fields }) {
  if (isHeading({ name, kind })) return `<SectionHeading text={${name}} anchor={anchor} />`;
  if (!fields) return KINDS[kind].show(name);
  const names = fields.map((part) => part.name).join(', ');
  return `<ul class="nhsuk-list">{${name}.map(({ ${names} }) => <li>${fields.map(showField).join('')}</li>)}</ul>`;
}

/** What readers see of the example of a field. @param {Field} field @returns {string[]} */
export function wordsOf({ name, kind, fields }, label) {
  if (fields) return fields.flatMap((part) => wordsOf(part, label));
  if (isHeading({ name, kind })) return [label];
  return kind === 'image' ? ['<img'] : [kind === 'date' ? '1 December 2026' : sentence(name)];
}

/**
 * Whether it is the heading of a block, which the website makes a heading of a section. @param {Field} field
 */
export function isHeading({ name, kind }) {
  return name === 'heading' && kind === 'text';
}

/** The name in code of the parts of a list: `dates` → `datesPart`. */
export function partOf(name) {
  return `${name}Part`;
}
