import { addressOf, decodeAddress, hasQuery, LONGEST_QUERY, MeantAddresses, sourcesOf } from '@pain/schema';
import { fileAt } from '@pain/web/manifest';
import type { Served } from '../release-folder/release.ts';
import type { Address } from './address.ts';

/** Is sent where nothing is found, and stands at no address of its own. */
export const NOT_FOUND = '404.html';
const INDEX = /\/index\.html$/;
/**
 * A slash or a letter that needs no encoding (RFC 3986, 2.3): encoded, they make a second address of a page.
 */
const SECOND = /%(?:2[def]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/i;

/**
 * What readers add by mistake is short, and what encodes letters that need it not makes three of one: a
 * longer address is none of ours.
 */
const [TIMES, ADDED] = [3, 300];

/** Another address, and whether that is for a time only. */
export interface Elsewhere {
  location: string;
  isTemporary: boolean;
}

/** Where an address leads: to a file of the site, or to another address. */
export type Found = { file: string } | Elsewhere;

/**
 * What is at which address of a site. All of it is in memory: an address at which there is nothing
 * costs no look at the disk.
 */
export class AddressBook {
  private readonly files: Served['files'];
  private readonly moved: ReadonlyMap<string, Elsewhere>;
  /** The paths from which redirects leave that ask for something after the `?`. */
  private readonly asking: ReadonlySet<string>;
  private readonly site: Pick<Served, 'files' | 'redirects'>;
  /**
   * Made when it is first needed: most releases are replaced before anybody mistypes an address of theirs.
   */
  private meant: MeantAddresses | null = null;
  private readonly longest: number;

  constructor(site: Pick<Served, 'files' | 'redirects'>) {
    const { files, redirects } = site;
    this.site = site;
    this.files = files;
    this.moved = new Map(redirects.map((redirect) => [redirect.from, toElsewhere(redirect)]));
    const asking = redirects.filter(({ from }) => hasQuery(from));
    this.asking = new Set(asking.map(({ from }) => sourcesOf(from).at(-1) ?? from));
    const lengths = [...Object.keys(files), ...this.moved.keys()].map(lengthOf);
    this.longest = lengths.reduce((one, other) => Math.max(one, other), 0);
  }

  /** What an address stands for; null for nothing. */
  find({ path, search }: Address): Found | null {
    if (path.length > TIMES * this.longest + ADDED) return null;
    const asked = decodeAddress(path);
    const file = this.fileAt(asked);
    const location = this.findAsking(asked, search);
    if (location !== null) return location;
    if (file !== null && !(file.endsWith('.html') && SECOND.test(path))) return { file };
    return this.findMoved(asked) ?? this.findPage(asked, search) ?? this.findMeant(asked, search);
  }

  private fileAt(asked: string): string | null {
    const file = fileAt(asked);
    if (file === NOT_FOUND || INDEX.test(asked)) return null;
    return Object.hasOwn(this.files, file) ? file : null;
  }

  /** Most sites have no such redirect, and then nobody's query is read. */
  private findAsking(asked: string, search: string): Elsewhere | null {
    if (search === '' || search.length > LONGEST_QUERY || this.asking.size === 0) return null;
    const path = addressOf(asked);
    if (!this.asking.has(sourcesOf(path)[0] ?? path)) return null;
    return this.firstMoved(sourcesOf(path + search).slice(0, -1));
  }

  private findMoved(asked: string): Elsewhere | null {
    const path = addressOf(asked);
    return this.firstMoved([path.endsWith('/') ? path : `${path}/`, path]);
  }

  private firstMoved(sources: readonly string[]): Elsewhere | null {
    const source = sources.find((one) => this.moved.has(one));
    return this.moved.get(source ?? '') ?? null;
  }

  /** The one address of a page, for others that name its very file. */
  private findPage(asked: string, search: string): Elsewhere | null {
    const place = asked.replace(INDEX, '/').replace(/^\/+/, '/');
    const folder = place.endsWith('/') ? place : `${place}/`;
    return this.fileAt(folder) === null ? null : toElsewhere({ to: addressOf(folder) + search });
  }

  private findMeant(asked: string, search: string): Elsewhere | null {
    const { files, redirects } = this.site;
    this.meant ??= new MeantAddresses({ pages: pagesAmong(files), redirects });
    const meant = this.meant.find(asked, search);
    return meant && toElsewhere({ ...meant, to: meant.to + (meant.isPage ? search : '') });
  }
}

function toElsewhere({
  to,
  isTemporary = false,
}: {
  to: string;
  isTemporary?: boolean | undefined;
}): Elsewhere {
  return { location: to, isTemporary };
}

/** The addresses of the pages that are among some files. */
function pagesAmong(files: Served['files']): string[] {
  const pages = Object.keys(files).filter((file) => INDEX.test(`/${file}`));
  return pages.map((file) => addressOf(`/${file}`.replace(INDEX, '/')));
}

function lengthOf(name: string): number {
  return /[^!-~]/.test(name) ? encodeURI(name.toWellFormed()).length : name.length;
}
