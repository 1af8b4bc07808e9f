import { isDeepStrictEqual } from 'node:util';
import {
  type Change,
  compareModels,
  type Declared,
  holdsSame,
  keepNames,
  type Model,
  NO_NAMES,
} from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { findLosses, findTooLong, type Loss } from './find-losses';
import { findModel } from './find-model';
import { type KeptModel, keepModel, readKeptModel } from './kept-model';
import { putBack, setAside } from './set-aside';
import { applyStep, ModelRefused, type Step } from './steps';
import { toSteps } from './to-steps';

type Database = Core.Strapi['db'];

/** A version of the code, as far as data hang on it. */
export interface Project {
  /** Grows with each change of the model. */
  version: number;
  model: Model;
  declared: Declared;
}

/** What a start does to data, or would do. */
export interface Plan {
  /** What is renamed, in this order. */
  steps: readonly Step[];
  /** Why it cannot start: values that the code would not show any more, and nobody said so. */
  losses: readonly Loss[];
  /** Whether the data were last used with newer code: what only that knows stays, unread. */
  isFromNewer: boolean;
  /**
   * How many places of components and files, set aside until now, are forgotten: the entry, component or
   * file was deleted meanwhile.
   */
  forgotten: number;
}

/**
 * Makes data into those of this version of the code, before Strapi looks at its tables: renames what was
 * renamed, sets aside what the code does not know, and keeps for the next start what they were used
 * with. All of it or nothing.
 *
 * Older code than the data's gives back their former names, and leaves alone what it does not know: that is
 * there when newer code comes back. It starts only if it can show what it had itself.
 *
 * @param backUp is called before anything is renamed.
 * @throws ModelRefused when the code would lose values and nobody said so, with each field and what to write;
 * or when what is kept cannot be read.
 */
export async function bringToModel(
  db: Database,
  project: Project,
  backUp: () => Promise<unknown>,
): Promise<Plan> {
  const kept = await readKeptModel(db.connection);
  if (kept && isDeepStrictEqual(kept, toKept(kept, [], project)))
    return { steps: [], losses: [], isFromNewer: false, forgotten: 0 };
  const past = kept ?? (await findPast(db, project));
  const plan = await tryBringing(db, past, project);
  if (plan.losses.length > 0) throw new ModelRefused(describeLosses(plan.losses));
  if (plan.steps.length > 0) await backUp();
  return db.connection.transaction((trx) => bring(trx, db, past, project));
}

/** What {@link bringToModel} would do; the data stay as they are. */
export async function planModel(db: Database, project: Project): Promise<Plan> {
  const past = (await readKeptModel(db.connection)) ?? (await findPast(db, project));
  return tryBringing(db, past, project);
}

/** For data of which nobody knows what they were last used with: as much as the database itself says. */
async function findPast(db: Database, project: Project): Promise<KeptModel> {
  return { version: 0, model: await findModel(db, project), names: NO_NAMES };
}

async function tryBringing(db: Database, past: KeptModel, project: Project): Promise<Plan> {
  const trx = await db.connection.transaction();
  return bring(trx, db, past, project).finally(() => trx.rollback());
}

async function bring(
  trx: Database['connection'],
  db: Database,
  past: KeptModel,
  project: Project,
): Promise<Plan> {
  const { identifiers } = db.metadata;
  const forgotten = await putBack(trx, identifiers, { ...project.model, ...past.model });
  const changes = compareModels(past.model, project.model, project.declared, past.names);
  const steps = changes.flatMap((change) => toSteps(identifiers, change, past.model, project.model));
  for (const step of steps) await applyStep(trx, step, project.model);
  const isFromNewer = past.version > project.version;
  const model = { ...past.model, ...project.model };
  const isCutting = isFromNewer && db.dialect.client === 'postgres';
  const losses = await Promise.all(
    changes.map((change) => {
      if (!isFromNewer || isOurs(change)) return findLosses(trx, identifiers, change, model);
      return isCutting ? findTooLong(trx, identifiers, change, model) : [];
    }),
  );
  await setAside(trx, identifiers, project.model);
  await keepModel(trx, toKept(past, changes, project));
  return { steps, losses: losses.flat(), isFromNewer, forgotten };
}

/** What is kept once the data have come to this code. */
function toKept(
  { names }: KeptModel,
  changes: readonly Change[],
  { version, model, declared }: Project,
): KeptModel {
  return { version, model, names: keepNames(names, changes, declared) };
}

/** Whether older code has a field itself that newer code has changed, and could not show what it holds. */
function isOurs(change: Change): boolean {
  if (change.change === 'single') return true;
  if (change.change === 'narrow') return change.gone.length === 0;
  return change.change === 'other kind' && !holdsSame(change.is, change.was);
}

function describeLosses(losses: readonly Loss[]): string {
  const found = losses.map(({ what, remedy }) => `- ${what}.\n  ${remedy}.`);
  return `The CMS does not start: the database holds what this code does not know, and would not show any more. Nothing was changed.\n${found.join('\n')}\n\`npm run schema\` asks what is meant and writes it. Or start the version of the code that these data were last used with.`;
}
