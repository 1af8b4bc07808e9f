import { componentNamed, componentUid, type Fields, type FileName, type Pointer } from '@pain/schema';

type Field = Fields[string];

/** Finds what Strapi calls the things that a seed names by key or file name. */
export interface Finder {
  /** The documentId of an entry, or undefined while it does not exist yet. */
  documentId(pointer: Pointer<string>): string | undefined;
  /** The id of an uploaded file. */
  fileId(file: FileName): number;
}

/** Turns a seed entry into the data that Strapi's Document Service takes. */
export function toStrapiInput(fields: Fields, entry: object, finder: Finder): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => {
      const field = fields[name];
      if (!field) throw new Error(`The seed has a field "${name}" that packages/schema does not define.`);
      return [name, convert(field, value, finder)];
    }),
  );
}

/** How the values of each of Strapi's attribute types are converted; all others stay as they are. */
const CONVERTERS: Readonly<Record<string, (field: Field, value: unknown, finder: Finder) => unknown>> = {
  relation: convertRelation,
  media: (_field, value, finder) => finder.fileId(value as FileName),
  component: convertComponent,
  dynamiczone: (_field, value, finder) =>
    listOf<{ block: string }>(value).map((block) => convertBlock(block, finder)),
};

function convert(field: Field, value: unknown, finder: Finder): unknown {
  const converter = CONVERTERS[field.strapi.type];
  return converter ? converter(field, value, finder) : value;
}

function convertRelation(_field: Field, value: unknown, finder: Finder): unknown {
  const ids = listOf<Pointer<string>>(value).flatMap((pointer) => finder.documentId(pointer) ?? []);
  return Array.isArray(value) ? ids : (ids[0] ?? null);
}

function convertComponent(field: Field, value: unknown, finder: Finder): unknown {
  // The field constructors `group` and `groups` are the only makers of this attribute.
  const { fields } = componentNamed(String(field.strapi.component));
  const items = listOf<object>(value).map((item) => toStrapiInput(fields, item, finder));
  return field.strapi.repeatable === true ? items : items[0];
}

function convertBlock({ block, ...values }: { block: string }, finder: Finder): Record<string, unknown> {
  const uid = componentUid('blocks', block);
  return { __component: uid, ...toStrapiInput(componentNamed(uid).fields, values, finder) };
}

function listOf<T>(value: unknown): T[] {
  return (Array.isArray(value) ? value : [value]) as T[];
}
