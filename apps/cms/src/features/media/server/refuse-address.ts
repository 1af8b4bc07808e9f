import { errors } from '@strapi/utils';

/** Strapi's service of files, as far as it fetches them. */
export interface FileService {
  fetchUrlToInputFile(url: string): Promise<unknown>;
}

/**
 * Nothing is fetched from another website. Strapi looks only at the first computer that an address leads to (5.54) and goes on from there wherever it is
 * sent, so that whoever may upload could have the CMS ask inside the hospital's own network. Nor can a picture from there be asked about.
 */
export function refuseAddress<S extends FileService>(service: S): S {
  return {
    ...service,
    fetchUrlToInputFile: async (url) => {
      const remedy =
        'Save it on your computer, check that this service may use it, and upload it from there.';
      throw new errors.ApplicationError(`Nothing was fetched from ${url}. ${remedy}`);
    },
  };
}
