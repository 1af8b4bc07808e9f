import { alert, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(alert);
