import { componentNamed, toStrapiComponent } from '@pain/schema';

export default toStrapiComponent(componentNamed('shared.sharing'));
