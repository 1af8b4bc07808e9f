/** What a request asks for. */
interface Asked {
  method: string;
  path: string;
}

/**
 * A request as Strapi's router takes it, which asks for no case and for no slash at the end, and
 * answers HEAD as GET. What is guarded by a path is compared with this one: any other way to write
 * it reaches the same route.
 */
export function asRouted({ method, path }: Asked): Asked {
  return {
    method: method === 'HEAD' ? 'GET' : method,
    path: path.toLowerCase().replace(/\/+$/, ''),
  };
}
