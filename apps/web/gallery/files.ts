const file = {
  documentId: 'picture',
  url: '/uploads/picture.png',
  size: 12,
  width: null,
  height: null,
  caption: null,
};

/** As the CMS answers a picture. */
export const picture = {
  ...file,
  name: 'picture.png',
  ext: '.png',
  mime: 'image/png',
  width: 1280,
  height: 720,
  alternativeText: 'Two circles side by side.',
};
/** As the CMS answers a video. */
export const video = {
  ...file,
  documentId: 'video',
  url: '/uploads/video.mp4',
  name: 'video.mp4',
  ext: '.mp4',
  mime: 'video/mp4',
  alternativeText: null,
};
/** As the CMS answers a file of captions. */
export const captions = {
  ...video,
  documentId: 'captions',
  url: '/uploads/c.vtt',
  name: 'c.vtt',
  ext: '.vtt',
  mime: 'text/vtt',
};
