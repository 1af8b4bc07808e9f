import { AsyncLocalStorage } from 'node:async_hooks';
import type { Addressed, ProviderService } from './give-new-address';

/** What is being written into the storage for a file: it and its smaller sizes. */
type Writing = { file: Addressed; written: Promise<void> }[];

const current = new AsyncLocalStorage<Writing>();

/** Strapi's service for the storage, which notes what is written for {@link withoutLeftovers}. */
export function noteStored(service: ProviderService): ProviderService {
  return {
    ...service,
    upload(file) {
      const written = service.upload(file);
      current.getStore()?.push({ file, written });
      return written;
    },
  };
}

/**
 * What a task that stores a file returns. When it fails, what it has written until then is removed: Strapi
 * (5.54) leaves picture and smaller sizes in the storage when one of them or its row in the database fails.
 */
export async function withoutLeftovers<T>(task: () => Promise<T>): Promise<T> {
  const writing: Writing = [];
  try {
    return await current.run(writing, task);
  } catch (error) {
    // Sizes are written side by side, and the others go on when one fails.
    await Promise.allSettled(writing.map(({ written }) => written));
    await Promise.allSettled(writing.map(({ file }) => strapi.plugin('upload').provider.delete(file)));
    throw error;
  }
}
