/** A file on its way into the media library, as Strapi's upload service gets it. */
export interface Incoming {
  /** Where it lies until it is kept. */
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  /** In bytes. */
  size: number;
  /** What Strapi's own look at it says. */
  detectedMimeType?: string;
}

/** How a file is named in a message. */
export function nameOf({ originalFilename }: Incoming): string {
  return `“${originalFilename ?? 'The file'}”`;
}
