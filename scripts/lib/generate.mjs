import { FIELDS_PAGE, writeFieldsPage } from './docs/write-fields.mjs';
import { PARTS_PAGE, writePartsPage } from './docs/write-parts.mjs';
import { writeGenerated, writeStale } from './generated/files.mjs';
import { ROOT } from './paths.mjs';

/**
 * Writes what follows from folders and docstrings. @returns {Promise<string[]>} the paths of the
 * files that were out of date
 */
export async function generate() {
  const pages = { [FIELDS_PAGE]: writeFieldsPage(), [PARTS_PAGE]: writePartsPage() };
  return [...(await writeGenerated(ROOT)), ...writeStale(ROOT, pages)];
}
