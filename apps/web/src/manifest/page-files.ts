/** The file of a site at a path: for a page the one in its folder, for a file itself. */
export function fileAt(path: string): string {
  const name = path.slice(1);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/** The path at which a file of a site is: `/a/` for `a/index.html`. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
