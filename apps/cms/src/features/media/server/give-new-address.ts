import { randomBytes } from 'node:crypto';

/** As much of a file in the media library, or of one of its smaller sizes, as there is to its address. */
export interface Addressed {
  hash: string;
}

/** Strapi's own service for writing into the storage. */
export interface ProviderService {
  upload(file: Addressed): Promise<void>;
  replace(file: Addressed, old: Addressed): Promise<void>;
}

const SUFFIX = /_[0-9a-f]{10}$/;
/** As many as Strapi gives a new file. */
const SUFFIX_BYTES = 5;

/**
 * Gives a file that replaces another one an address of its own. Strapi overwrites the other one at the same
 * address: everything that has seen that address, such as browsers and the website's build, would go on
 * showing the old file, and a build at the same moment could show either.
 */
export function giveNewAddress(service: ProviderService): ProviderService {
  return {
    ...service,
    async replace(file, old) {
      // Sizes are named after the file, which comes first: they have new addresses already.
      if (file.hash === old.hash) file.hash = `${old.hash.replace(SUFFIX, '')}_${newSuffix()}`;
      await service.upload(file);
    },
  };
}

function newSuffix(): string {
  return randomBytes(SUFFIX_BYTES).toString('hex');
}
