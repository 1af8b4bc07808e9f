/** The CMS could not be read: what went wrong, where, and what to do. The site stays as it is. */
export class CmsError extends Error {
  override readonly name = 'CmsError';

  constructor(problem: string, hint: string, options?: ErrorOptions) {
    super(`${problem}\n${hint}`, options);
  }
}
