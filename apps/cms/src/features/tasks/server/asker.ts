import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import type { Person } from '../../../kernel/people/person';
import type { Task } from '../shapes';

/** The caller, and what they may do. */
export interface Asker {
  person: Person;
  now: Date;
  mayRead(type: ContentType): boolean;
  mayPublish(type: ContentType): boolean;
  maySignOff: boolean;
}
/** Somebody for whom something waits. */
export type Addressee = Pick<Asker, 'person' | 'mayPublish'>;
/** Reads once what waits; the result finds the tasks of each of several people in it. */
export type Reader = (strapi: Core.Strapi) => Promise<(asker: Addressee) => Promise<Task[]>>;
/** Finds tasks of one kind. */
export type Finder = (strapi: Core.Strapi, asker: Asker) => Promise<Task[]>;
