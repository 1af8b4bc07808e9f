import { ANSWER } from '@pain/schema';
import { ClientError, GraphQLClient } from 'graphql-request';
import { CmsError } from './cms-error.ts';
import { makeGuardedFetch, SERVER_HINT } from './guarded-fetch.ts';

const DEADLINE_MS = 30_000;

/**
 * Asks the CMS one GraphQL document and answers its `data`, of which nothing is known yet.
 *
 * @throws CmsError when there is no good answer.
 */
export type Ask = (document: string, variables?: Record<string, unknown>) => Promise<unknown>;

/** Where the CMS is and what opens it. */
export interface CmsAccess {
  /** Address of the CMS without `/graphql`. */
  url: string;
  token: string;
  /** How long one answer may take, in milliseconds. */
  deadlineMs?: number;
}

/** Makes the function that asks a CMS. */
export function connectToCms({ url, token, deadlineMs = DEADLINE_MS }: CmsAccess): Ask {
  const address = new URL('/graphql', url).href;
  const client = new GraphQLClient(address, {
    headers: { authorization: `Bearer ${token}` },
    fetch: makeGuardedFetch(deadlineMs),
  });
  return async (document, variables = {}) => {
    try {
      return await client.request(document, variables);
    } catch (error) {
      throw toCmsError(error, address);
    }
  };
}

function toCmsError(error: unknown, address: string): unknown {
  if (error instanceof SyntaxError) {
    const problem = `The answer of the CMS at ${address} is cut short or no JSON.`;
    return new CmsError(problem, SERVER_HINT, { cause: error });
  }
  if (!(error instanceof ClientError)) return error;
  const messages = error.response.errors?.map(describeError) ?? ['no data and no errors'];
  return new CmsError(
    `The CMS at ${address} answered with errors:\n${messages.map((message) => `  - ${message}`).join('\n')}`,
    'If a field is named that may not be null, an entry was published without it: fill it in and publish again.',
    { ofEntries: byEntry(error.response.errors ?? []) },
  );
}

interface GraphqlError {
  message: string;
  path?: readonly (string | number)[] | undefined;
}

function describeError({ message, path }: GraphqlError): string {
  return path ? `${message} (at ${path.join(' › ')})` : message;
}

/** Only where each error is one entry's: by the place of the entry in a list, or 0 where one is asked for. */
function byEntry(errors: readonly GraphqlError[]): CmsError['ofEntries'] {
  const placed = errors.map(({ message, path }) => ({ message, ...placeIn(path) }));
  if (placed.some(({ place }) => place === null)) return new Map();
  const groups = Map.groupBy(placed, ({ place }) => Number(place));
  return new Map(
    [...groups].map(([place, ofOne]) => [place, ofOne.map(({ message, path }) => ({ message, path }))]),
  );
}

/** Of which entry of an answer something is, or null, and the way there from the entry. */
function placeIn([answer, ...path]: readonly (string | number)[] = []) {
  const [place, ...rest] = path;
  if (answer !== ANSWER || place === undefined) return { place: null, path };
  return typeof place === 'number' ? { place, path: rest } : { place: 0, path };
}
