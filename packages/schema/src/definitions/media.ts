/** A file of the media library. */
export interface Media {
  /** Makes it an `EntryRef`, for finding what uses it. */
  type: 'file';
  id: string;
  /** Where the CMS keeps it: a path on the CMS, or an absolute address when it is in S3. */
  url: string;
  name: string;
  /** With the dot, such as ".pdf". */
  extension: string;
  mime: string;
  /** In kilobytes of 1,000 bytes, as Strapi measures. */
  kilobytes: number;
  /** In pixels; null for what is not a picture. */
  width: number | null;
  height: number | null;
  alt: string | null;
  caption: string | null;
}
