import { WHAT_IS_ALLOWED } from '../../media/allowed';

/** Strapi's words around the media library, in those of clinical staff: it says "asset" for a file. */
export const MEDIA_WORDS = {
  'apiError.FileTooBig': 'It is larger than 100 MB. Shorten the video, or save it at a lower resolution.',
  "apiError.File type 'image/svg+xml' is not allowed": `Save the drawing as PNG: an SVG file can hold code. ${WHAT_IS_ALLOWED}`,
  "apiError.File type 'application/xml' is not allowed": `Save the drawing as PNG: an SVG file can hold code. ${WHAT_IS_ALLOWED}`,
  "apiError.File type 'text/html' is not allowed": `It is a web page. Copy its words into a page of this site. ${WHAT_IS_ALLOWED}`,
  "apiError.File type 'image/heic' is not allowed":
    'Save the photo as JPEG: not every browser shows those of an iPhone.',
  'asset-details.assetId': 'Number of the file',
  'assets.uploaded': '{number, plural, one {# file} other {# files}} uploaded',
  'bulk.select.label': 'Select all files',
  'checkControl.crop-duplicate': 'Copy and crop',
  'checkControl.crop-original': 'Crop the original',
  'config.entries.title': 'Rows per page',
  'form.input.description.file-alt':
    'Pictures need it: what the picture tells, for people who cannot see it. If it tells nothing, write "decorative".',
  'header.actions.add-assets': 'Add files',
  'header.actions.upload-assets': 'Upload files',
  'header.actions.upload-new-asset': 'Upload a file',
  'header.content.assets':
    '{numberFolders, plural, one {1 folder} other {# folders}}, {numberAssets, plural, one {1 file} other {# files}}',
  'header.content.assets-empty': 'No files',
  'input.placeholder': 'Click to choose a file, or drop one here',
  'input.placeholder.icon': 'Drop the file here',
  'list-assets-select': 'Select {name}',
  'list.assets-empty.title': 'There are no files yet',
  'list.assets.empty-upload': 'Upload the first file',
  'list.assets.error': 'The files could not be loaded. Try again.',
  'list.assets.selected':
    '{numberFolders, plural, one {1 folder} other {# folders}}, {numberAssets, plural, one {1 file} other {# files}}',
  'list.assets.title': 'Files ({count})',
  'list.assets.to-upload': '{number, plural, =0 {No file} one {1 file} other {# files}} ready to upload',
  'list.empty.add-assets': 'Add files',
  'list.empty.description': 'Upload a file or make a folder.',
  'list.empty.title': 'No files yet',
  'list.folder.subtitle':
    '{folderCount, plural, one {# folder} other {# folders}}, {filesCount, plural, one {# file} other {# files}}',
  'mediaLibraryInput.placeholder': 'Click to choose a file, or drop one here',
  'modal.file-details.id': 'Number of the file',
  'modal.folder.elements.count': '{folderCount} folders, {assetCount} files',
  'modal.header.browse': 'Upload files',
  'modal.header.pending-assets': 'Files to upload',
  'modal.selected-list.sub-header-subtitle': 'Drag to change the order',
  'modal.upload-list.footer.button': 'Upload {number, plural, one {# file} other {# files}}',
  'modal.upload-list.sub-header-subtitle': 'Check the files before you upload them',
  'modal.upload-list.sub-header.button': 'Add more files',
  'plugin.name': 'Pictures and files',
  'search.label': 'Search for a file',
  'tabs.title': 'How do you want to upload your files?',
};
