import { testimonial, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(testimonial);
