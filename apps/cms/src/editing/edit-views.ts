import {
  blocks,
  components,
  componentUid,
  contentTypes,
  contentTypeUid,
  type EditView,
  toEditView,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';

const ROW = 12;
/** What editors write at length needs the whole row; the rest is as wide as Strapi makes its kind. */
const WHOLE_ROW: readonly string[] = ['text', 'blocks', 'component', 'dynamiczone'];

interface Cell {
  name: string;
  size: number;
}

/**
 * Writes the labels, help texts, entry titles and layout of packages/schema into Strapi's view settings. Runs at
 * every start: the definitions are the one place where a label is kept.
 */
export async function setUpEditViews(strapi: Core.Strapi): Promise<void> {
  for (const type of contentTypes) {
    await setUpView(strapi, 'content-types', contentTypeUid(type.name), toEditView(type, contentTypes));
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
    settings: view.title ? { ...settings, mainField: view.title, defaultSortBy: view.title } : settings,
    metadatas: mergeLabels(metadatas, view),
    layouts: { ...layouts, edit: layOut(strapi, model.attributes, Object.keys(view.fields)) },
  });
}

function mergeLabels(metadatas: Record<string, { edit: object; list: object }>, view: EditView) {
  const labelled = Object.entries(view.fields).map(([name, { label, help, title }]) => [
    name,
    {
      edit: { ...metadatas[name]?.edit, label, description: help, ...(title ? { mainField: title } : {}) },
      list: { ...metadatas[name]?.list, label },
    },
  ]);
  return { ...metadatas, ...Object.fromEntries(labelled) };
}

/** Fills rows of twelve columns in the order of the definition. */
function layOut(
  strapi: Core.Strapi,
  attributes: Record<string, { type: string }>,
  names: string[],
): Cell[][] {
  const sizes = strapi.plugin('content-manager').service('field-sizes');
  return names.reduce<Cell[][]>((rows, name) => {
    const type = attributes[name]?.type ?? '';
    const cell = { name, size: WHOLE_ROW.includes(type) ? ROW : sizes.getFieldSize(type).default };
    const last = rows.at(-1);
    if (last && widthOf(last) + cell.size <= ROW) last.push(cell);
    else rows.push([cell]);
    return rows;
  }, []);
}

function widthOf(row: Cell[]): number {
  return row.reduce((sum, { size }) => sum + size, 0);
}
