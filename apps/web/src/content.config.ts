import { defineCollection } from 'astro:content';
import { documentsLoader } from './content/documents-loader.ts';

/** One collection for all types: they are read together, at one revision. */
export const collections = { publication: defineCollection({ loader: documentsLoader() }) };
