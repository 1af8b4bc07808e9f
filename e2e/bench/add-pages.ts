import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { paragraph } from '../stack/rich-text.ts';
import { makeText, type Text } from './make-text.ts';

/** How many pages stand below one section. */
const SECTION = 50;

type Row = Record<string, SQLInputValue>;

/**
 * Adds published pages to a seeded SQLite installation that is not running: each with a text, a care card, a
 * list of one FAQ, a review and a parent page. They are written into the tables as Strapi itself would leave
 * them, because publishing 20,000 pages one by one takes longer than everything that is measured.
 *
 * @param dataDir the data folder of the installation.
 */
export function addPages(dataDir: string, count: number): void {
  const database = new DatabaseSync(path.join(dataDir, 'cms.db'));
  const insert: Insert = (table, row) => insertRow(database, table, row);
  try {
    const faqs = database.prepare('select id, published_at from faqs order by id').all();
    database.exec('begin');
    let section: Record<Version, number> | null = null;
    for (let number = 0; number < count; number += 1) {
      const ids = addPage(insert, { number, faqs, section });
      if (number % SECTION === 0) section = ids;
    }
    renewNonce(database);
    database.exec('commit');
  } finally {
    database.close();
  }
}

/** A reader of the earlier content reads everything again; one that reads it now can follow from here. */
function renewNonce(database: DatabaseSync): void {
  const nonce = randomUUID();
  database.prepare('update publication_states set nonce = ?').run(nonce);
  database
    .prepare(
      'update publication_log set nonce = ? where revision = (select revision from publication_states)',
    )
    .run(nonce);
}

/** The documentId of the page of a number. */
export function idOf(number: number): string {
  return `bench${String(number).padStart(19, '0')}`;
}

/** Where the page of a number is. */
export function pathOf(number: number): string {
  const section = number - (number % SECTION);
  return number === section ? `/${slugOf(number)}/` : `/${slugOf(section)}/${slugOf(number)}/`;
}

function slugOf(number: number): string {
  return `topic-${number}`;
}

type Version = 'draft' | 'published';
type Insert = (table: string, row: Row) => number;

interface Place {
  number: number;
  faqs: Row[];
  section: Record<Version, number> | null;
}

function addPage(insert: Insert, { number, faqs, section }: Place): Record<Version, number> {
  const text = makeText(number);
  const isSection = number % SECTION === 0;
  const addVersion = (version: Version) => {
    const ofVersion = faqs.filter(({ published_at: at }) => (at === null) === (version === 'draft'));
    const id = insert('pages', pageRow(number, text, version));
    if (!isSection && section) insert('pages_parent_lnk', { page_id: id, inv_page_id: section[version] });
    addComponents(insert, id, text, ofVersion[number % ofVersion.length]?.id ?? null);
    return id;
  };
  return { draft: addVersion('draft'), published: addVersion('published') };
}

function pageRow(number: number, { title, summary }: Text, version: Version): Row {
  const at = Date.UTC(2026, 0, 1) + number * 60_000;
  return {
    document_id: idOf(number),
    title,
    slug: slugOf(number),
    summary,
    created_at: at,
    updated_at: at,
    published_at: version === 'published' ? at : null,
  };
}

function addComponents(
  insert: Insert,
  page: number,
  { paragraphs, heading, items }: Text,
  faq: SQLInputValue,
): void {
  const review = { last_reviewed: '2026-01-01', next_due: '2029-01-01', reviewer: 'Bench' };
  attach(insert, page, { type: 'shared.review', field: 'review', order: null, row: review });
  const text = { body: JSON.stringify(paragraphs.flatMap(paragraph)) };
  attach(insert, page, { type: 'blocks.text', field: 'blocks', order: 1, row: text });
  const card = { level: 'non-urgent', heading, body: JSON.stringify([list(items)]) };
  attach(insert, page, { type: 'blocks.care-card', field: 'blocks', order: 2, row: card });
  const show = { heading: 'A question about this', show: 'chosen' };
  const faqList = attach(insert, page, { type: 'blocks.faq-list', field: 'blocks', order: 3, row: show });
  insert('components_blocks_faq_list_faqs_lnk', { faq_list_id: faqList, faq_id: faq, faq_ord: 1 });
}

interface Component {
  type: string;
  field: string;
  order: number | null;
  row: Row;
}

function attach(insert: Insert, page: number, { type, field, order, row }: Component): number {
  const id = insert(`components_${type.replace(/[.-]/g, '_')}`, row);
  insert('pages_cmps', { entity_id: page, cmp_id: id, component_type: type, field, order });
  return id;
}

function list(items: string[]) {
  const children = items.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] }));
  return { type: 'list', format: 'unordered', children };
}

function insertRow(database: DatabaseSync, table: string, row: Row): number {
  const columns = Object.keys(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => `@${column}`).join(', ');
  return Number(
    database.prepare(`insert into ${table} (${names}) values (${values})`).run(row).lastInsertRowid,
  );
}
