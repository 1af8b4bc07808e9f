import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defineBlock } from '../definitions/block.ts';
import { defineCollection, type Fields } from '../definitions/definitions.ts';
import { choice, reference, references, text, zone } from '../fields/index.ts';
import { page } from '../types/page.ts';
import { testimonial } from '../types/testimonial.ts';
import { type Change, compareModels } from './compare-models.ts';
import { findDeclarationFaults, NO_NAMES, toDeclared } from './declared.ts';
import { fileOf } from './file-of.ts';
import { keepNames } from './keep-names.ts';
import { type Definition, type Model, toModel, uidOfDefinition } from './model.ts';
import lock from './model-lock.json' with { type: 'json' };
import { definitions, project, versionOf } from './project.ts';
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

  it('is of the next version until it is locked: what is checked out again is older', () => {
    expect(project.version).toBe(lock.version);
    expect(versionOf(toModel([leaflet({ title: words() })]), lock)).toBe(lock.version + 1);
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

describe('a list that becomes single', () => {
  const to = { label: 'x', help: 'x', to: 'leaflet' };
  const one = leaflet({ title: words(), next: reference(to) });
  const many = leaflet({ title: words(), next: references(to) });
  const between = (data: Model, code: Definition | undefined) =>
    compareModels(data, toModel(code ? [code] : []), toDeclared([], {}));
  const modelOf = (definition: Definition | undefined) => toModel(definition ? [definition] : []);

  it('is a change, and a list of what was single is none', () => {
    const single = { change: 'single', uid: 'api::leaflet.leaflet', field: 'next' };
    expect(between(modelOf(many), one)).toMatchObject([single]);
    expect(between(modelOf(one), many)).toEqual([]);
    expect(between(modelOf(one), one)).toEqual([]);
  });

  it('may be one where the kept model is of a time that did not say so', () => {
    const kept: Model = JSON.parse(JSON.stringify(modelOf(one)).replaceAll(/,"isList":\w+/g, ''));
    expect(between(kept, one)).toMatchObject([{ change: 'single', field: 'next' }]);
  });
});

describe('a text that becomes a choice', () => {
  it('has its words reworded, is empty where it was emptied, and takes nothing else', () => {
    const [before, after] = [words(), level({ low: 'Slight' }, { low: ['Lowest'] })];
    const [data, code] = [before, after].map((topic) => [leaflet({ title: words(), topic })]);
    const changes = compareModels(toModel(data ?? []), toModel(code ?? []), toDeclared(code ?? [], {}));
    expect(changes).toMatchObject([
      { change: 'reword', field: 'topic', words: { Lowest: 'low', Slight: 'low', '': null } },
      { change: 'narrow', field: 'topic', takes: ['low'], gone: [] },
    ]);
  });
});

describe('between data and code that is older, or of another branch', () => {
  type Version = Definition[];
  /** The changes at the last of these versions, in data that were used with each of them in turn. */
  const after = (...versions: Version[]) => {
    const start = { model: {} as Model, names: NO_NAMES, changes: [] as Change[] };
    return versions.reduce(({ model, names }, definitions) => {
      const [code, declared] = [toModel(definitions), toDeclared(definitions, {})];
      const changes = compareModels(model, code, declared, names);
      return { model: code, names: keepNames(names, changes, declared), changes };
    }, start).changes;
  };
  const called = (name: string, was: string[] = []): Version => [
    leaflet({ title: words(), [name]: words(was) }),
  ];
  const [topic, category] = [called('topic'), called('category', ['topic'])];
  const theme = called('theme', ['topic', 'category']);
  const toField = (from: string, to: string) => [
    { change: 'rename field', uid: 'api::leaflet.leaflet', from, to },
  ];

  it.each([
    ['after one version was skipped', [topic, theme, category], toField('theme', 'category')],
    ['by two versions at once', [topic, category, theme, topic], toField('theme', 'topic')],
    ['in data that began with the last one', [theme, category], toField('theme', 'category')],
    ['in data that began with it, by two versions', [theme, topic], toField('theme', 'topic')],
    ['after going to and fro', [topic, theme, topic, theme, category], toField('theme', 'category')],
    ['and forward again', [topic, theme, category, theme], toField('category', 'theme')],
    [
      'when a definition left out what it was called first',
      [topic, category, called('theme', ['category']), topic],
      toField('theme', 'topic'),
    ],
    [
      'between branches that named it differently',
      [topic, category, called('theme', ['topic'])],
      toField('category', 'theme'),
    ],
  ])('is the name of that code: %s', (_when, versions, changes) => {
    expect(after(...versions)).toEqual(changes);
  });

  it('is the name of a block or group, and where it stands', () => {
    const zoned = (name: string, was: string[]): Version => [
      quote({ name, was }),
      leaflet({ title: words(), blocks: zone({ label: 'x', help: 'x', allow: [quote({ name, was })] }) }),
    ];
    const versions = [zoned('quote', []), zoned('motto', ['quote', 'saying']), zoned('saying', ['quote'])];
    expect(after(...versions)).toEqual([
      { change: 'rename part', from: 'blocks.motto', to: 'blocks.saying' },
    ]);
  });

  const levels = (keys: string[], formerly: Record<string, string[]> = {}): Version => [
    leaflet({
      title: words(),
      level: choice({
        label: 'x',
        help: 'x',
        options: Object.fromEntries(keys.map((key) => [key, `In words: ${key}`])),
        formerly,
      }),
    }),
  ];
  it.each([
    [
      'after one version was skipped',
      [levels(['x']), levels(['z'], { z: ['x', 'y'] }), levels(['y'], { y: ['x'] })],
      { z: 'y' },
    ],
    [
      'that was the first of two that became one',
      [levels(['low', 'high']), levels(['some'], { some: ['low', 'high'] }), levels(['low', 'high'])],
      { some: 'low' },
    ],
  ])('is an option of that code: %s', (_when, versions, to) => {
    expect(after(...versions)).toEqual([expect.objectContaining({ change: 'reword', words: to })]);
  });

  it('is none for an option that took in another: nobody knows which entry had which', () => {
    expect(
      after(levels(['low', 'high']), levels(['low'], { low: ['high'] }), levels(['low', 'high'])),
    ).toEqual([]);
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
