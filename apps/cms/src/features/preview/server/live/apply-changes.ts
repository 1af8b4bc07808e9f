import { z } from 'zod';

const entry = z
  .looseObject({ documentId: z.string().optional(), apiData: z.looseObject({}).optional() })
  .transform(({ documentId, apiData }) => ({ ...apiData, ...(documentId && { documentId }) }))
  .pipe(
    z.looseObject({
      documentId: z.string(),
      position: z.looseObject({ start: z.boolean().optional(), before: z.string().optional() }).optional(),
    }),
  );
/** What the edit view holds of a relation: only what was done to it since it was saved. */
const changes = z.looseObject({ connect: z.array(entry).catch([]), disconnect: z.array(entry).catch([]) });

type Connected = z.infer<typeof entry>;

/**
 * The entries that a relation points to once what was done to it in a form is saved.
 *
 * @param stored the documentIds that it points to as it is saved.
 * @param typed what the form holds of it; anything else than changes changes nothing.
 */
export function applyChanges(stored: readonly string[], typed: unknown): string[] {
  const { connect, disconnect } = changes.safeParse(typed).data ?? { connect: [], disconnect: [] };
  const gone = new Set(disconnect.map(({ documentId }) => documentId));
  return connect.reduce(
    insert,
    stored.filter((id) => !gone.has(id)),
  );
}

/** At its position, or at the end, also when it stands elsewhere now. */
function insert(ids: readonly string[], { documentId, position }: Connected): string[] {
  const others = ids.filter((id) => id !== documentId);
  const before = position?.before === undefined ? -1 : others.indexOf(position.before);
  const at = position?.start ? 0 : before < 0 ? others.length : before;
  return others.toSpliced(at, 0, documentId);
}
