import { teamRole, toStrapiContentType } from '@pain/schema';

export default toStrapiContentType(teamRole);
