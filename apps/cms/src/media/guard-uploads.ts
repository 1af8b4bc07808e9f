import { askForAlternative, type FileInfo } from './ask-for-alternative';
import { checkContent } from './check-content';
import type { Incoming } from './incoming';
import { stripPlace } from './strip-place';

type OneOrMore<T> = T | T[];
interface UploadService {
  upload(what: { data: Data; files: OneOrMore<Incoming> }, options?: object): Promise<unknown>;
  replace(id: unknown, what: { data: Data; file: Incoming }, options?: object): Promise<unknown>;
}
interface Data {
  fileInfo?: OneOrMore<FileInfo>;
}
interface Plugin {
  services: { upload(context: object): UploadService };
}

/**
 * Strapi's upload plugin, whose service looks into each file, asks for the words of pictures and takes from them where they were
 * taken. Admin, API, uploads from an address and our own commands all go through it.
 */
export function guardUploads<P extends Plugin>(plugin: P): P {
  const make = plugin.services.upload;
  plugin.services.upload = (context) => {
    const service = make(context);
    return { ...service, upload: guardUpload(service), replace: guardReplace(service) };
  };
  return plugin;
}

function guardUpload(service: UploadService): UploadService['upload'] {
  return async ({ data, files }, options) => {
    const infos = listOf(data.fileInfo);
    const prepared: Prepared[] = [];
    try {
      for (const [at, file] of listOf(files).entries()) prepared.push(await prepare(file, infos[at] ?? {}));
      const fileInfo = prepared.map(({ info }) => info);
      return await service.upload(
        { data: { ...data, fileInfo }, files: prepared.map(({ file }) => file) },
        options,
      );
    } finally {
      await Promise.all(prepared.map(({ forget }) => forget()));
    }
  };
}

/** The words of the picture before stay with its place, unless others are given. */
function guardReplace(service: UploadService): UploadService['replace'] {
  return async (id, { data, file }, options) => {
    const kind = await checkContent(file);
    if (kind !== 'picture') return service.replace(id, { data, file }, options);
    const stripped = await stripPlace(file);
    try {
      return await service.replace(id, { data, file: stripped.file }, options);
    } finally {
      await stripped.forget();
    }
  };
}

interface Prepared {
  file: Incoming;
  info: FileInfo;
  forget(): Promise<void>;
}

async function prepare(file: Incoming, info: FileInfo): Promise<Prepared> {
  const kind = await checkContent(file);
  if (kind !== 'picture') return { file, info, forget: async () => {} };
  const asked = askForAlternative(file, info);
  return { ...(await stripPlace(file)), info: asked };
}

function listOf<T>(value: OneOrMore<T> | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
