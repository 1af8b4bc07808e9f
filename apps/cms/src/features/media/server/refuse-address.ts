import { errors } from '@strapi/utils';

/** Strapi's service of files, as far as it fetches them. */
export interface FileService {
  fetchUrlToInputFile(url: string): Promise<unknown>;
}

/**
 * Refuses to fetch files from other websites. Strapi (5.54) checks only the first computer that an address
 * leads to and then follows every redirect, so everybody who may upload could make the CMS send requests
 * inside the hospital's own network. Nor can staff be asked about a picture that is fetched from there.
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
