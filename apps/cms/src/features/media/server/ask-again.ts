import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { FILE_UID } from '../../../kernel/content-types';
import { lockState } from '../../../kernel/publication/log';

/** What is asked before the row of a file is changed or removed. */
type Ask = () => Promise<void>;
const current = new AsyncLocalStorage<Ask>();

/**
 * Does something to a file, and asks in the transaction that writes its row: while a picture is resized, an
 * editor may publish what shows it. What Strapi removes from the storage meanwhile stays there: it does so
 * before the row, of which the transaction may yet be refused.
 */
export function askingAgain<T>(ask: Ask, task: () => Promise<T>): Promise<T> {
  return current.run(ask, task);
}

/** Has {@link askingAgain} ask. Who publishes at that moment is waited for, and waits. */
export function askAsFilesChange(strapi: Core.Strapi): void {
  keepInStorage(strapi.plugin('upload').provider);
  const ask = async () => {
    const question = current.getStore();
    if (question === undefined) return;
    await lockState(strapi);
    await question();
  };
  strapi.db.lifecycles.subscribe({ models: [FILE_UID], beforeUpdate: ask, beforeDelete: ask });
}

function keepInStorage(provider: { delete(file: unknown): Promise<unknown> }): void {
  const remove = provider.delete;
  provider.delete = async (file) =>
    current.getStore() === undefined ? remove.call(provider, file) : undefined;
}
