import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodeAddress } from '@pain/schema';
import type { AssetIndex } from '../release-folder/asset-index.ts';
import type { Served } from '../release-folder/release.ts';
import type { Address } from './address.ts';
import { AddressBook, type Elsewhere } from './address-book.ts';
import { ASK_FIRST } from './headers.ts';
import { makeNotFound } from './not-found.ts';
import { findForms, type ServedFile, sendFile } from './send-file.ts';

/** Answers a request for an address. */
export type Handler = (request: IncomingMessage, response: ServerResponse, address: Address) => void;

/**
 * Serves one release. Its folder never changes, so changing to another handler changes the whole site at
 * once.
 *
 * @param folder the release's site.
 * @param assets has the styles and scripts of kept releases.
 * @throws Error when its page for what is not found cannot be read.
 */
export function makeReleaseHandler(folder: string, site: Served, assets: AssetIndex): Handler {
  const book = new AddressBook(site);
  const notFound = makeNotFound(folder);
  const fileNamed = rememberFiles(folder, site.files);
  return (request, response, address) => {
    const found = book.find(address);
    if (found && 'location' in found) return redirect(response, found);
    const file = found ? fileNamed(found.file) : findKept(assets, address);
    if (file === null) return notFound(request, response);
    sendFile(request, response, file, () => notFound(request, response));
  };
}

/**
 * Files of a release, each looked at on the disk when it is first asked for: for thousands of pages that
 * would take half a second.
 */
function rememberFiles(folder: string, files: Served['files']): (name: string) => ServedFile {
  const known = new Map<string, ServedFile>();
  return (name) => {
    const file = known.get(name) ?? {
      folder,
      name,
      digest: files[name] ?? '',
      forms: findForms(folder, name),
    };
    known.set(name, file);
    return file;
  };
}

/** The name of such a file changes with its content and so is as good a tag as its digest. */
function findKept(assets: AssetIndex, { path }: Address): ServedFile | null {
  const name = path.slice(1);
  const folder = assets.find(name);
  return folder === null ? null : { folder, name, digest: name, forms: findForms(folder, name) };
}

function redirect(response: ServerResponse, { location, isTemporary }: Elsewhere): void {
  response.writeHead(isTemporary ? 302 : 301, {
    location: encodeAddress(location),
    'cache-control': ASK_FIRST,
    'content-length': 0,
  });
  response.end();
}
