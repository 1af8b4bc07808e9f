/** Strapi's own rights, by type. */
export const READ = 'plugin::content-manager.explorer.read';
export const CREATE = 'plugin::content-manager.explorer.create';
export const UPDATE = 'plugin::content-manager.explorer.update';
export const DELETE = 'plugin::content-manager.explorer.delete';
export const PUBLISH = 'plugin::content-manager.explorer.publish';
