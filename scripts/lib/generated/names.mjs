/**
 * The ways in which one name is written: `key-dates` in folders, `keyDates` and `KeyDates` in
 * code, `Key dates` to staff.
 */

/** `key-dates` → `KeyDates` */
export function pascal(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

/** `key-dates` → `keyDates` */
export function camel(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** `key-dates` or `keyDates` → `Key dates` */
export function sentence(name) {
  const words = name
    .replace(/([A-Z])/g, '-$1')
    .toLowerCase()
    .split('-')
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** As in folders and addresses. */
export const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** As in code. */
export const CAMEL = /^[a-z][A-Za-z0-9]*$/;
