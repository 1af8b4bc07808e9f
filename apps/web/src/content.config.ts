// Rather than from `astro:content`, with which all that renders pages would be read anew for every build.
import { defineCollection } from 'astro/content/config';
import { documentsLoader } from './content/documents-loader.ts';

/** One collection for all types: they are read together, at one revision. */
export const collections = { publication: defineCollection({ loader: documentsLoader() }) };
