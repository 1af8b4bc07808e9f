import { z } from 'zod';
import type { Component, ContentType, DocumentOf, Fields } from '../definitions/definitions.ts';
import type { Field } from '../definitions/field.ts';
import { aliasOf, componentTypeName } from '../definitions/naming.ts';
import { enumName } from '../fields/choice.ts';
import { parseDocument } from './parser.ts';
import { componentNamed } from './registry.ts';

type Raw = Record<string, unknown>;
type Alias = (name: string) => string;

const object = z.record(z.string(), z.unknown()).catch({});
const objects = z.array(object).catch([]);
const keep: Alias = (name) => name;
/** The day that stands for one that is not filled in. */
const BLANK_DAY = '2000-01-01';

/**
 * Turns a draft into a document as {@link parseDocument} does for what is published. What is
 * missing or cannot be used is replaced by `[Blank: …]` with the name of the field, so that an
 * unfinished draft can be looked at.
 *
 * @param answer what the CMS sent for the entry.
 * @throws ContentError for what no text can stand for, such as a block of an unknown kind.
 */
export function parseDraft<T extends ContentType>(type: T, answer: unknown): DocumentOf<T> {
  const raw = object.parse(answer);
  const publishedAt = raw.publishedAt ?? raw.updatedAt;
  return parseDocument(type, { ...raw, ...fillFields(type.fields, raw, keep), publishedAt });
}

function fillFields(fields: Fields, raw: Raw, alias: Alias): Raw {
  const filled = Object.entries(fields).map(([name, field]) => [alias(name), fill(field, raw[alias(name)])]);
  return { ...raw, ...Object.fromEntries(filled) };
}

function fill(field: Field, value: unknown): unknown {
  if (field.strapi.type === 'dynamiczone')
    return objects.parse(value).map((block) => fillBlock(field, block));
  if (accepts(field, value)) return value;
  if (field.strapi.type === 'component') return fillComponent(field, value);
  if (accepts(field, null)) return null;
  return standIns(field).find((candidate) => accepts(field, candidate)) ?? value;
}

function fillComponent({ strapi }: Field, value: unknown): unknown {
  const { fields } = componentOf(strapi.component);
  if (!strapi.repeatable) return fillFields(fields, object.parse(value), keep);
  const list = objects.parse(value);
  return (list.length > 0 ? list : [{}]).map((item) => fillFields(fields, item, keep));
}

function fillBlock({ strapi }: Field, raw: Raw): Raw {
  const allowed = z.array(z.string()).parse(strapi.components).map(componentOf);
  const block = allowed.find(({ category, name }) => componentTypeName(category, name) === raw.__typename);
  if (!block) return raw;
  const filled = fillFields(block.fields, raw, (name) => aliasOf(block, name));
  if (block.name === 'action-link') return leadSomewhere(block, filled);
  return block.name === 'image' ? describePicture(filled) : filled;
}

/** A link needs a page or an address: neither is required on its own. */
function leadSomewhere(block: Component, raw: Raw): Raw {
  const ways = Object.entries(block.fields).filter(([, { isTarget, isAddress }]) => isTarget || isAddress);
  const leads = ways.some(([name]) => (raw[aliasOf(block, name)] ?? '') !== '');
  return leads ? raw : { ...raw, [aliasOf(block, 'address')]: '#blank' };
}

/** A picture without words is a blank, too: shown below it, as nobody sees an alternative text. */
function describePicture(raw: Raw): Raw {
  const picture = object.parse(raw.image_image);
  if (raw.image_decorative === true || String(picture.alternativeText ?? '').trim() !== '') return raw;
  const blank = '[Blank: Alternative text]';
  return { ...raw, image_image: { ...picture, alternativeText: blank }, image_caption: blank };
}

function accepts(field: Field, value: unknown): boolean {
  return field.parser.safeParse(value).success;
}

/** Values of each shape that a field may want; the first that its own parser takes stands for the blank. */
function standIns({ label, strapi }: Field): unknown[] {
  const text = `[Blank: ${label}]`;
  return [
    text,
    [{ type: 'paragraph', children: [{ type: 'text', text }] }],
    'blank',
    '#blank',
    'blank@example.org',
    ...z.array(z.string()).catch([]).parse(strapi.enum).map(enumName),
    BLANK_DAY,
    `${BLANK_DAY}T00:00:00.000Z`,
    1,
    false,
    [],
    blankFile(text),
    { documentId: 'blank' },
  ];
}

function blankFile(text: string): Raw {
  const size = { size: 0, width: null, height: null };
  const names = { name: text, alternativeText: text, caption: null };
  return { documentId: 'blank', url: '/blank', ext: '.svg', mime: 'image/svg+xml', ...size, ...names };
}

function componentOf(uid: unknown) {
  return componentNamed(String(uid));
}
