import { defineFirst } from '../../strapi-setup/definitions';

/** Strapi's place for changing a plugin: the first of them is preceded by what packages/schema defines. */
export default defineFirst;
