import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defineBlock } from '../definitions/block.ts';
import { defineCollection, type Fields } from '../definitions/definitions.ts';
import { choice, text } from '../fields/index.ts';
import { page } from '../types/page.ts';
import { testimonial } from '../types/testimonial.ts';
import { compareModels } from './compare-models.ts';
import { findDeclarationFaults, toDeclared } from './declared.ts';
import { fileOf } from './file-of.ts';
import { toModel, uidOfDefinition } from './model.ts';
import lock from './model-lock.json' with { type: 'json' };
import { definitions, project } from './project.ts';
import { removedParts } from './removed-parts.ts';
import { toCurrentNames } from './to-current-names.ts';

const words = (was?: string | readonly string[]) => text({ label: 'x', help: 'x', ...(was ? { was } : {}) });
const level = (options: Record<string, string>, formerly: Record<string, readonly string[]> = {}) =>
  choice({ label: 'x', help: 'x', options, formerly });

function leaflet(fields: Fields, more: object = {}) {
  const named = { name: 'leaflet', plural: 'leaflets', label: 'Leaflet', many: 'Leaflets', help: 'x' };
  return defineCollection({ ...named, title: 'title', columns: [], fields, ...more });
}

const quote = (more: object = {}) =>
  defineBlock({
    name: 'quote',
    label: 'x',
    help: 'x',
    icon: 'quote',
    group: 'words',
    fields: { said: words() },
    examples: [{}],
    ...more,
  });

/** The same fields from the last to the first, and so what each of them may hold. */
function turn(fields: Fields): Fields {
  const turned = Object.entries(fields).map(([name, { strapi, ...field }]) => {
    const lists = Object.entries(strapi).filter(([, value]) => Array.isArray(value));
    const options = lists.map(([option, value]) => [option, [value].flat().toReversed()]);
    return [name, { ...field, strapi: { ...strapi, ...Object.fromEntries(options) } }];
  });
  return Object.fromEntries(turned.toReversed());
}

describe('the model of this project', () => {
  it('is locked: `npm run schema` asks what a change means for stored values, and locks the new one', () => {
    expect(project.model).toEqual(lock.model);
  });

  it('has one order, whatever that of the code is: something new moves nothing else in the lock', () => {
    const turned = definitions.toReversed().map((one) => ({ ...one, fields: turn(one.fields) }));
    expect(JSON.stringify(toModel(turned))).toBe(JSON.stringify(lock.model));
  });

  it('says nothing of former names that cannot be', () => {
    expect(findDeclarationFaults(definitions, removedParts)).toEqual([]);
  });
});

describe('the file of a definition', () => {
  it.each(definitions.map((one) => [fileOf(uidOfDefinition(one)), one.name]))('is %s', (file, name) => {
    const source = readFileSync(path.join(import.meta.dirname, '../../../..', file), 'utf8');
    expect(source).toContain(`  name: '${name}',`);
  });

  it('is that of its block for a group that only one block has', () => {
    expect(fileOf('shared.steps-parts')).toBe('packages/blocks/steps/definition.ts');
  });
});

describe('what is said of former names', () => {
  it.each([
    [
      'two fields claim one',
      [leaflet({ a: words('topic'), b: words('topic') })],
      'packages/schema/src/types/leaflet.ts: “a” and “b” claim the former name “topic”. Leave it with the one that has its values.',
    ],
    [
      'a field has one of today',
      [leaflet({ topic: words(), b: words('topic') })],
      'packages/schema/src/types/leaflet.ts: “topic” is a former name of “b”, and a name of today. Take the former one out, or give what is there another.',
    ],
    [
      'a removed field is there',
      [leaflet({ topic: words() }, { removed: { topic: 'x' } })],
      'packages/schema/src/types/leaflet.ts: “topic” is a former name of a removed field, and a name of today. Take the former one out, or give what is there another.',
    ],
    [
      'two blocks claim one',
      [quote({ name: 'a', was: ['c'] }), quote({ name: 'b', was: ['c'] })],
      'packages/blocks/b/definition.ts: blocks.a and blocks.b claim the former name “blocks.c”. Leave it with the one that has its values.',
    ],
  ])('cannot be when %s, which is said with file and remedy', (_when, project, message) => {
    expect(findDeclarationFaults(project, {})).toEqual([message]);
  });

  it('cannot be when a removed block is there', () => {
    expect(findDeclarationFaults([quote()], { 'blocks.quote': 'x' })).toEqual([
      'packages/schema/src/evolution/removed-parts.ts: “blocks.quote” is a former name of a removed part, and a name of today. Take the former one out, or give what is there another.',
    ]);
  });
});

describe('between two models', () => {
  const between = (before: Parameters<typeof toModel>[0], after: Parameters<typeof toModel>[0]) =>
    compareModels(toModel(before), toModel(after), toDeclared(after, {}));
  const title = words();

  it('is nothing when something is only new', () => {
    expect(between([leaflet({ title })], [leaflet({ title, topic: words() }), quote()])).toEqual([]);
  });

  it('is a table when a type gets another plural', () => {
    expect(between([leaflet({ title })], [leaflet({ title }, { plural: 'booklets' })])).toEqual([
      { change: 'rename part', from: 'api::leaflet.leaflet', to: 'api::leaflet.leaflet' },
    ]);
  });

  it('is a name, whichever of several versions the data are of', () => {
    const after = [leaflet({ title, subject: words(['topic', 'theme']) })];
    for (const from of ['topic', 'theme'])
      expect(between([leaflet({ title, [from]: words() })], after)).toEqual([
        { change: 'rename field', uid: 'api::leaflet.leaflet', from, to: 'subject' },
      ]);
  });

  it('are words of a choice, and a choice that is no longer offered', () => {
    const before = [leaflet({ title, level: level({ Low: 'Some', High: 'More' }) })];
    const after = [leaflet({ title, level: level({ low: 'Slight' }, { low: ['Low', 'Lowest'] }) })];
    expect(between(before, after)).toMatchObject([
      { change: 'reword', field: 'level', words: { Low: 'low' } },
      { change: 'narrow', field: 'level', takes: ['low'], gone: ['High'] },
    ]);
  });
});

describe('options of a choice that become one', () => {
  const mergedOf = (options: string[], formerly: string[]) => {
    const level = (keys: string[], said: Record<string, string[]> = {}) =>
      leaflet({
        title: words(),
        level: choice({ label: 'x', help: 'x', options: named(keys), formerly: said }),
      });
    const named = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, `In words: ${key}`]));
    const code = [level(['low'], { low: formerly })];
    return compareModels(toModel([level(options)]), toModel(code), toDeclared(code, {}));
  };

  it.each([
    ['one takes in another', ['low', 'high'], ['high'], ['high']],
    ['two become a new one, which takes back the first', ['slight', 'high'], ['slight', 'high'], ['high']],
    ['one has another key', ['slight'], ['slight'], []],
  ])('are known not to be told apart afterwards: %s', (_how, options, formerly, merged) => {
    expect(mergedOf(options, formerly)).toMatchObject([{ change: 'reword', merged }]);
  });
});

describe('an entry that was stored before', () => {
  it.each(['Low', 'Slight', 'low'])(
    'has the names of today, of fields and choices, and keeps what has none: %s',
    (stored) => {
      const fields = {
        category: words(['topic', 'theme']),
        level: level({ low: 'Slight' }, { low: ['Low'] }),
      };
      expect(toCurrentNames(fields, { theme: 'Sleep', level: stored, other: 1 })).toEqual({
        category: 'Sleep',
        level: 'low',
        other: 1,
      });
    },
  );

  it('has keys where it had the words of choices, also in groups and blocks', () => {
    const scopes = { consent: { scope: 'Website, print and social media' } };
    expect(toCurrentNames(testimonial.fields, { kind: 'Video', ...scopes })).toEqual({
      kind: 'video',
      consent: { scope: 'social' },
    });
    const blocks = [
      { __component: 'blocks.do-dont-list', kind: 'Do not' },
      { __component: 'blocks.faq-list', show: 'chosen' },
    ];
    expect(toCurrentNames(page.fields, { blocks }).blocks).toMatchObject([
      { kind: 'dont' },
      { show: 'chosen' },
    ]);
  });

  it('keeps what it has under the name of today', () => {
    expect(toCurrentNames({ category: words('topic') }, { topic: 'Old', category: 'New' })).toEqual({
      category: 'New',
    });
  });
});
