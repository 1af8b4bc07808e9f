import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import type { Person } from '../access/person';
import type { Task } from './shapes';

/** Whoever asks, and what they may do. */
export interface Asker {
  person: Person;
  now: Date;
  mayRead(type: ContentType): boolean;
  mayPublish(type: ContentType): boolean;
  maySignOff: boolean;
}
/** Finds tasks of one kind. */
export type Finder = (strapi: Core.Strapi, asker: Asker) => Promise<Task[]>;
