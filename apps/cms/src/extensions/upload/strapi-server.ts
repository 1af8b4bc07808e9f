import { guardUploads } from '../../features/media/server/guard-uploads';

/** Strapi's place for changing a plugin: what is uploaded, by whatever way, is looked at first. */
export default guardUploads;
