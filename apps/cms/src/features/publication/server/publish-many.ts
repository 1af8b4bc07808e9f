import type { Core } from '@strapi/strapi';
import { publishAsOne } from './publish-together';

type PublishMany = (uid: string, documentIds: string[], locale?: string) => Promise<number>;

/**
 * Has the entries that are ticked in a list published as one, which Strapi does in one transaction: two pages that link to each
 * other could not be published otherwise.
 */
export function publishManyAsOne(strapi: Core.Strapi): void {
  const manager: { publishMany: PublishMany } = strapi.plugin('content-manager').service('document-manager');
  const publishMany = manager.publishMany.bind(manager);
  manager.publishMany = (uid, documentIds, locale) =>
    publishAsOne(documentIds, () => publishMany(uid, documentIds, locale));
}
