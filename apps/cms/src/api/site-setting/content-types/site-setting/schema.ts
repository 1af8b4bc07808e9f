import { siteSettings, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(siteSettings);
