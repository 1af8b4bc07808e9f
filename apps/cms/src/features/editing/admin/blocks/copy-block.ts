import { blocks, type Component, componentUid, type Fields } from '@pain/schema';
import { generateNKeysBetween } from 'fractional-indexing';

/** A block in Strapi's form. */
export interface FormBlock {
  __component: string;
  /** Strapi's name for its place, until the entry is saved. */
  __temp_key__: string;
  /** None until it is saved. */
  id?: number;
  [field: string]: unknown;
}

/** An entry that a relation leads to, in Strapi's form. */
export interface Chosen {
  id: number;
  documentId?: string;
  locale?: string | null;
  __temp_key__?: string;
  apiData?: { documentId?: string; locale?: string | null };
}

/** What a saved part has chosen, the newest last: the form does not hold it. */
type FetchChosen = (uid: string, id: number, field: string) => Promise<Chosen[]>;

type Values = Readonly<Record<string, unknown>>;

/**
 * As many of the newest that are chosen Strapi's form shows at first; their keys begin at that of the first.
 */
const SHOWN_FIRST = 5;
const FIRST_KEY = 'a0';

const FIELDS = new Map<string, Fields>(
  blocks.map(({ name, fields }) => [componentUid('blocks', name), fields]),
);

/**
 * A block that says the same as another one, typed and chosen but not saved included, and is not that one: it
 * has no ids, so that Strapi stores another block.
 */
export async function copyBlock(block: FormBlock, fetchChosen: FetchChosen): Promise<Values> {
  const { __component: uid } = block;
  return { ...(await copyPart(FIELDS.get(uid) ?? {}, uid, block, fetchChosen)), __component: uid };
}

async function copyPart(
  fields: Fields,
  uid: string,
  part: Values,
  fetchChosen: FetchChosen,
): Promise<Values> {
  const { id, __temp_key__: _, __component: __, ...own } = part;
  const copied = Object.entries(own).map(async ([name, value]) => {
    const { of, strapi } = fields[name] ?? {};
    if (of) return [name, await copyGroups(of, value, fetchChosen)];
    if (strapi?.type !== 'relation') return [name, structuredClone(value)];
    return [name, copyChosen(value, typeof id === 'number' ? await fetchChosen(uid, id, name) : [])];
  });
  return Object.fromEntries(await Promise.all(copied));
}

/** The parts of a list keep their keys, which name them within it. */
async function copyGroups(of: Component, value: unknown, fetchChosen: FetchChosen): Promise<unknown> {
  const copy = async (part: Values) => ({
    ...(await copyPart(of.fields, componentUid(of.category, of.name), part, fetchChosen)),
    ...(part.__temp_key__ === undefined ? {} : { __temp_key__: part.__temp_key__ }),
  });
  if (Array.isArray(value)) return Promise.all(value.map(copy));
  return typeof value === 'object' && value !== null ? copy(value as Values) : value;
}

/**
 * What is chosen, in the order in which the form shows it: what is stored, without what was
 * taken out or moved since.
 */
function copyChosen(value: unknown, stored: readonly Chosen[]): { connect: Chosen[]; disconnect: [] } {
  const { connect = [], disconnect = [] } = (value ?? {}) as { connect?: Chosen[]; disconnect?: Chosen[] };
  const changed = new Set([...connect, ...disconnect].map(({ id }) => id));
  const kept = withKeys(stored).filter(({ id }) => !changed.has(id));
  const shown = [...kept, ...connect].toSorted((a, b) =>
    (a.__temp_key__ ?? '') < (b.__temp_key__ ?? '') ? -1 : 1,
  );
  return { connect: shown.map(toConnected), disconnect: [] };
}

/** Strapi's keys for what it loads: those of older ones come before the first. */
function withKeys(stored: readonly Chosen[]): Chosen[] {
  const older = Math.max(0, stored.length - SHOWN_FIRST);
  const keys = [
    ...generateNKeysBetween(null, FIRST_KEY, older),
    ...generateNKeysBetween(null, null, stored.length - older),
  ];
  return stored.map((one, at) => ({ ...one, __temp_key__: keys[at] ?? FIRST_KEY }));
}

function toConnected(chosen: Chosen): Chosen {
  const { id, documentId = chosen.apiData?.documentId, locale = chosen.apiData?.locale } = chosen;
  const apiData = { id, documentId, locale, isTemporary: true };
  return { ...chosen, apiData } as Chosen;
}
