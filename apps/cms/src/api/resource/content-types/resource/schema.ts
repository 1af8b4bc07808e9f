import { resource, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(resource);
