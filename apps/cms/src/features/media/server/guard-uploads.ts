import type { Core } from '@strapi/strapi';
import pLimit from 'p-limit';
import { ALLOWED } from '../allowed';
import { askingAgain } from './ask-again';
import { askBeforeMoving } from './ask-before-moving';
import { askForAlternative, type FileInfo } from './ask-for-alternative';
import { checkContent } from './check-content';
import { checkNewName, checkPlace } from './check-ending';
import { giveNewAddress, type ProviderService } from './give-new-address';
import type { Incoming } from './incoming';
import { keepAlternative } from './keep-alternative';
import { keepApproval, keepApprovedWords } from './keep-approval';
import { type DeletingController, deleteAllOrNothing, refuseIfUsed } from './keep-used-files';
import { nameForStrapi, nameReadably, withKeptName } from './name-files';
import { keepAsItIs, type PictureService } from './pictures/keep-as-it-is';
import { type FileService, refuseAddress } from './refuse-address';
import { type LibraryFile, readLibraryFile, readStored, removeStored } from './stored-files';
import { stripPlace } from './strip-place';
import { noteStored, withoutLeftovers } from './without-leftovers';

/** One file is worked on at a time: what a large picture takes of memory it takes once. */
const inTurn = pLimit(1);

type OneOrMore<T> = T | T[];
interface UploadService {
  upload(what: { data: Data; files: OneOrMore<Incoming> }, options?: object): Promise<unknown>;
  replace(id: unknown, what: { data: Replacement; file: Incoming }, options?: object): Promise<unknown>;
  updateFileInfo(id: unknown, info: FileInfo, options?: object): Promise<unknown>;
  remove(file: { id: number; documentId: string; name: string }): Promise<unknown>;
}
interface GuardedService extends UploadService {
  /** Deletes a file whatever uses it, as a consent that is withdrawn demands. */
  removeUsed: UploadService['remove'];
}
interface Data {
  fileInfo?: OneOrMore<FileInfo>;
}
interface Replacement {
  fileInfo?: FileInfo;
}
interface Context {
  strapi: Core.Strapi;
}
interface Plugin {
  /** Strapi takes a controller, or what makes one; its own is the first. */
  controllers: { 'admin-folder-file': unknown };
  services: {
    upload(context: Context): UploadService;
    provider(context: Context): ProviderService;
    file: FileService;
    'image-manipulation': PictureService;
  };
}

/**
 * Strapi's upload plugin, whose service looks into each file, asks for the words of pictures, takes from
 * pictures and videos where they were taken, and keeps what entries use. Admin, API and our own commands all
 * go through it. Nothing is fetched from elsewhere.
 */
export function guardUploads<P extends Plugin>(plugin: P): P {
  const { upload, provider, file } = plugin.services;
  const together = plugin.controllers['admin-folder-file'] as DeletingController;
  plugin.controllers['admin-folder-file'] = deleteAllOrNothing(together);
  plugin.services.file = refuseAddress(file);
  plugin.services['image-manipulation'] = keepAsItIs(plugin.services['image-manipulation']);
  plugin.services.provider = (context) => giveNewAddress(noteStored(provider(context)));
  plugin.services.upload = (context): GuardedService => {
    const service = upload(context);
    return {
      ...service,
      upload: guardUpload(service),
      replace: guardReplace(service, context.strapi),
      updateFileInfo: guardFileInfo(service, context.strapi),
      remove: guardRemove(service, context.strapi),
      removeUsed: service.remove,
    };
  };
  return plugin;
}

function guardUpload(service: UploadService): UploadService['upload'] {
  return async ({ data, files }, options) => {
    const infos = listOf(data.fileInfo);
    const kept: unknown[] = [];
    for (const [at, file] of listOf(files).entries())
      kept.push(await inTurn(() => uploadOne(service, file, infos[at] ?? {}, options)));
    return kept.flat();
  };
}

/** One by one: what is left of one that fails is known to be its own. */
async function uploadOne(
  service: UploadService,
  given: Incoming,
  said: FileInfo,
  options?: object,
): Promise<unknown> {
  const prepared = await prepare(given, said);
  try {
    const { file, info } = nameForStrapi(prepared.file, prepared.info);
    // Nothing else of the body: by `ref`, `refId` and `field` Strapi puts the file into an entry,
    // also into a published one.
    const what = { data: { fileInfo: info }, files: file };
    return await withoutLeftovers(() => service.upload(what, options));
  } finally {
    await prepared.forget();
  }
}

/** The words of the picture before stay with its place, unless others are given. */
function guardReplace(service: UploadService, strapi: Core.Strapi): UploadService['replace'] {
  return (id, { data, file }, options) =>
    inTurn(() => replaceOne(service, strapi, id, { data, file }, options));
}

async function replaceOne(
  service: UploadService,
  strapi: Core.Strapi,
  id: unknown,
  { data, file }: { data: Replacement; file: Incoming },
  options?: object,
): Promise<unknown> {
  const checked = await checkContent(nameReadably(file));
  const old = await readLibraryFile(strapi, id);
  if (old) {
    checkPlace(checked.file.originalFilename ?? '', checked, old);
    await keepApproval(strapi, old);
    await askBeforeMoving(strapi, old, null);
  }
  const fileInfo = old && data.fileInfo && (await checkInfo(strapi, old, data.fileInfo));
  const stripped = await stripPlace(checked.file, checked.kind);
  const before = await readStored(strapi, id);
  try {
    const named = nameForStrapi(stripped.file, fileInfo ?? {});
    const what = { data: { fileInfo: named.info }, file: named.file };
    const replace = () => service.replace(id, what, options);
    const replaced = await withoutLeftovers(() =>
      askingAgain(async () => {
        if (old) await keepApproval(strapi, old);
      }, replace),
    );
    await removeStored(strapi, before);
    return replaced;
  } finally {
    await stripped.forget();
  }
}

function guardFileInfo(service: UploadService, strapi: Core.Strapi): UploadService['updateFileInfo'] {
  return async (id, info, options) => {
    const file = await readLibraryFile(strapi, id);
    const checked = file ? await checkInfo(strapi, file, info) : info;
    if (file && typeof checked.name === 'string') await askBeforeMoving(strapi, file, checked.name);
    const ask = async () => {
      if (file) await keepApprovedWords(strapi, file, checked);
    };
    return askingAgain(ask, () => service.updateFileInfo(id, checked, options));
  };
}

function guardRemove(service: UploadService, strapi: Core.Strapi): UploadService['remove'] {
  return async (file) => {
    const ask = () => refuseIfUsed(strapi, file);
    await ask();
    const stored = await readStored(strapi, file.id);
    const removed = await askingAgain(ask, () => service.remove(file));
    await removeStored(strapi, stored);
    return removed;
  };
}

/** What is said of a file that is there already. */
async function checkInfo(strapi: Core.Strapi, file: LibraryFile, given: FileInfo): Promise<FileInfo> {
  const info = withKeptName(given);
  const kind = ALLOWED[file.mime];
  if (kind && typeof info.name === 'string') checkNewName(info.name, kind);
  const kept = await keepAlternative(strapi, file, info);
  await keepApprovedWords(strapi, file, kept);
  return kept;
}

interface Prepared {
  file: Incoming;
  info: FileInfo;
  forget(): Promise<void>;
}

async function prepare(file: Incoming, given: FileInfo): Promise<Prepared> {
  const info = withKeptName(given);
  const { kind, file: checked } = await checkContent(nameReadably(file));
  if (typeof info.name === 'string') checkNewName(info.name, kind);
  const asked = kind === 'picture' ? askForAlternative(file, info) : info;
  return { ...(await stripPlace(checked, kind)), info: asked };
}

function listOf<T>(value: OneOrMore<T> | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
