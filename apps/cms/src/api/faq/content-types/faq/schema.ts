import { faq, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(faq);
