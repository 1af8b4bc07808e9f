import { page, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(page);
