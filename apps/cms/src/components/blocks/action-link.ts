import { componentNamed, toStrapiComponent } from '@pain/schema';

export default toStrapiComponent(componentNamed('blocks.action-link'));
