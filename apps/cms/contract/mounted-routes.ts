import type { Cms } from './cms.ts';

/** An address of the CMS, as its router has it. */
export interface Route {
  method: string;
  address: string;
}

/** A method of every kind is that of an address that responds to all of them. */
const MANY = 5;

/** All addresses at which the CMS responds. */
export function mountedRoutes({ strapi }: Cms): Route[] {
  const layers: { methods: string[]; path: unknown }[] = strapi.server.listRoutes();
  return layers
    .map(({ methods, path: address }) => ({ methods: methods.filter((name) => name !== 'HEAD'), address }))
    .flatMap(({ methods, address }) =>
      (methods.length > MANY ? ['ALL'] : methods).map((method) => ({ method, address: String(address) })),
    );
}
