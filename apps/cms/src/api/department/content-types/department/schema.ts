import { department, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(department);
