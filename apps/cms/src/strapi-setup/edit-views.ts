import { blocks, components, componentUid, contentTypes, type EditView, toEditView } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../kernel/content-types';

const ROW = 12;
/** What editors write at length needs the whole row; the rest is as wide as Strapi makes its kind. */
const WHOLE_ROW: readonly string[] = ['text', 'blocks', 'component', 'dynamiczone', 'oneToMany'];
/** What Strapi itself keeps of every entry, in words of staff: in lists and their filters. */
const KEPT_BY_STRAPI = {
  id: 'Number',
  documentId: 'Reference number',
  createdAt: 'Created',
  createdBy: 'Created by',
  updatedAt: 'Last changed',
  updatedBy: 'Changed by',
  publishedAt: 'Published',
};
/** Most lists then need no second page. */
const ROWS_OF_A_LIST = 50;

interface Attribute {
  type: string;
  /** How many entries a relation leads to. */
  relation?: string;
}

interface Cell {
  name: string;
  size: number;
}

/**
 * Writes the labels, help texts, entry titles and layout of packages/schema into Strapi's view settings. Runs
 * at every start: the definitions are the one place where a label is kept.
 */
export async function setUpEditViews(strapi: Core.Strapi): Promise<void> {
  for (const type of contentTypes) {
    await setUpView(strapi, 'content-types', uidOf(type), toEditView(type, contentTypes));
  }
  for (const component of [...components, ...blocks]) {
    const uid = componentUid(component.category, component.name);
    await setUpView(strapi, 'components', uid, toEditView(component, contentTypes));
  }
}

async function setUpView(
  strapi: Core.Strapi,
  kind: 'content-types' | 'components',
  uid: string,
  view: EditView,
) {
  const service = strapi.plugin('content-manager').service(kind);
  const model = kind === 'components' ? service.findComponent(uid) : service.findContentType(uid);
  const { settings, metadatas, layouts } = await service.findConfiguration(model);
  await service.updateConfiguration(model, {
    settings: { ...settings, pageSize: ROWS_OF_A_LIST, ...namedBy(view.title) },
    metadatas: { ...labelKept(metadatas), ...mergeLabels(metadatas, view) },
    layouts: {
      list: view.columns.length > 0 ? [...view.columns, 'updatedAt'] : layouts.list,
      edit: layOut(strapi, model.attributes, Object.keys(view.fields)),
    },
  });
}

function namedBy(title: string | null) {
  return title === null ? {} : { mainField: title, defaultSortBy: title };
}

function labelKept(metadatas: Record<string, { edit: object; list: object }>) {
  const kept = Object.entries(KEPT_BY_STRAPI).filter(([name]) => name in metadatas);
  return Object.fromEntries(
    kept.map(([name, label]) => [name, { ...metadatas[name], list: { ...metadatas[name]?.list, label } }]),
  );
}

function mergeLabels(metadatas: Record<string, { edit: object; list: object }>, view: EditView) {
  const labelled = Object.entries(view.fields).map(([name, { label, help, title }]) => [
    name,
    {
      edit: { ...metadatas[name]?.edit, label, description: help, ...(title ? { mainField: title } : {}) },
      list: { ...metadatas[name]?.list, label },
    },
  ]);
  return Object.fromEntries(labelled);
}

/** Fills rows of twelve columns in the order of the definition. */
function layOut(strapi: Core.Strapi, attributes: Record<string, Attribute>, names: string[]): Cell[][] {
  const sizes = strapi.plugin('content-manager').service('field-sizes');
  return names.reduce<Cell[][]>((rows, name) => {
    const { type = '', relation = type } = attributes[name] ?? {};
    const needsRow = WHOLE_ROW.includes(type) || WHOLE_ROW.includes(relation);
    const cell = { name, size: needsRow ? ROW : sizes.getFieldSize(type).default };
    const last = rows.at(-1);
    if (last && widthOf(last) + cell.size <= ROW && !beginsPair(type, last, attributes)) last.push(cell);
    else rows.push([cell]);
    return rows;
  }, []);
}

/** From and until stand side by side, not one of them at the end of the row above. */
function beginsPair(type: string, row: Cell[], attributes: Record<string, Attribute>): boolean {
  return type === 'datetime' && row.some(({ name }) => attributes[name]?.type !== 'datetime');
}

function widthOf(row: Cell[]): number {
  return row.reduce((sum, { size }) => sum + size, 0);
}
