import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { toStrapiComponent, toStrapiContentType } from '@pain/schema';
import { type Definition, toDeclared, toModel } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import type { Plan, Project } from '../src/strapi-setup/model/bring-to-model.ts';
import { bringToModel } from '../src/strapi-setup/model/bring-to-model.ts';
import type { Cms } from './cms.ts';
import type { KilledStart } from './killed-start.ts';
import { initScratch, openScratch } from './scratch-start.ts';

type Database = Core.Strapi['db'];

/** A version of the code: what it defines, and what it says of what it removed. */
export function toProject(
  version: number,
  definitions: readonly Definition[],
  removedParts: Readonly<Record<string, string>> = {},
): Project {
  return { version, model: toModel(definitions), declared: toDeclared(definitions, removedParts) };
}

/**
 * A database beside that of the CMS, of the same kind, which versions of the code with other definitions
 * start on one after the other.
 *
 * Strapi writes relations by the database of the running CMS: with this one, rows of
 * them are written by hand.
 */
export class ScratchDatabase {
  private constructor(
    private readonly connection: object,
    readonly drop: () => Promise<void>,
  ) {}

  static async make({ strapi, folder }: Cms): Promise<ScratchDatabase> {
    const settings = { forceMigration: false, migrations: { dir: path.join(folder, 'migrations') } };
    if (strapi.db.dialect.client === 'sqlite') {
      const connection = { filename: path.join(folder, 'scratch.db') };
      const sqlite = { client: 'sqlite', connection, useNullAsDefault: true, pool: { min: 1, max: 1 } };
      return new ScratchDatabase({ connection: sqlite, settings }, () => rm(connection.filename));
    }
    await strapi.db.connection.raw('create database scratch');
    const url = new URL(process.env.DATABASE_URL ?? '');
    url.pathname = '/scratch';
    const postgres = {
      client: 'postgres',
      connection: { connectionString: url.href },
      pool: { min: 1, max: 4 },
    };
    const drop = async () => {
      await strapi.db.connection.raw('drop database scratch');
    };
    return new ScratchDatabase({ connection: postgres, settings }, drop);
  }

  /**
   * Begins a start in a process of its own, which is killed when it has changed so many names. Returns
   * the signal that ended it.
   */
  async killStart(definitions: readonly Definition[], project: Project, after: number): Promise<unknown> {
    const child = fork(path.join(import.meta.dirname, 'killed-start.ts'), { stdio: 'ignore' });
    const start: KilledStart = {
      connection: this.connection,
      loaded: definitions.map(toLoaded),
      project,
      after,
    };
    child.send(start);
    const [, signal] = await once(child, 'exit');
    return signal;
  }

  /**
   * What Strapi does at a start with these definitions, as far as the database knows of it, and then
   * something with the data.
   *
   * @throws what the start throws.
   */
  async start<T>(
    definitions: readonly Definition[],
    project: Project,
    use: (db: Database, plan: Plan) => Promise<T>,
  ): Promise<T> {
    const db = openScratch(this.connection);
    try {
      await initScratch(db, definitions.map(toLoaded));
      const plan = await bringToModel(db, project, async () => undefined);
      await db.schema.syncSchema();
      // In Strapi's own order; it does so only after a change, and more often takes away no less.
      await db.repair.removeOrphanMorphType({ pivot: 'component_type' });
      await db.repair.removeOrphanMorphType({ pivot: 'related_type' });
      return await use(db, plan);
    } finally {
      await db.destroy();
    }
  }
}

/** As Strapi has it after loading. */
function toLoaded(definition: Definition): object {
  const { name } = definition;
  if ('kind' in definition) {
    const { collectionName, attributes } = toStrapiContentType(definition);
    const own = { createdAt: { type: 'datetime' }, publishedAt: { type: 'datetime' } };
    const known = { uid: `api::${name}.${name}`, modelName: name, modelType: 'contentType' };
    return { ...known, collectionName, attributes: { ...attributes, ...own } };
  }
  const { collectionName, attributes } = toStrapiComponent(definition);
  return {
    uid: `${definition.category}.${name}`,
    modelName: name,
    modelType: 'component',
    collectionName,
    attributes,
  };
}
