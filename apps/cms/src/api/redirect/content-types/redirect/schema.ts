import { redirect, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(redirect);
