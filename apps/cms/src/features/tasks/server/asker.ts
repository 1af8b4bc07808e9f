import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import type { Person } from '../../../kernel/people/person';
import type { Task } from '../shapes';

/** Whoever asks, and what they may do. */
export interface Asker {
  person: Person;
  now: Date;
  mayRead(type: ContentType): boolean;
  mayPublish(type: ContentType): boolean;
  maySignOff: boolean;
}
/** Whoever something waits for. */
export type Addressee = Pick<Asker, 'person' | 'mayPublish'>;
/** Reads once what waits, to tell each of several people what of it is theirs to know. */
export type Reader = (strapi: Core.Strapi) => Promise<(asker: Addressee) => Promise<Task[]>>;
/** Finds tasks of one kind. */
export type Finder = (strapi: Core.Strapi, asker: Asker) => Promise<Task[]>;
