import { contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { registerBuildPermissions, registerBuildToken } from './access/build-token';
import { setUpRoles } from './access/roles';
import { setUpEditViews } from './editing/edit-views';
import { fillInShow } from './editing/fill-in-show';
import { addPublicationQueries } from './graphql/publication-queries';
import { showOnly } from './graphql/show-only';
import { addHistoryRoutes } from './history/routes';
import { ensureState } from './publication/log';
import { recordChanges, recordFileChanges } from './publication/record-changes';
import { followMoves } from './redirects/follow-moves';
import { refuseBadRedirects } from './redirects/refuse-bad-redirects';
import { keepPlans } from './scheduling/keep-plans';
import { type Scheduler, startScheduler } from './scheduling/scheduler';
import { refuseOverwriting } from './together/refuse-overwriting';
import { addTogetherRoutes } from './together/routes';
import { keepUsedFiles } from './uses/keep-used-files';
import { addUsesRoutes } from './uses/routes';
import { registerPutBack } from './website/put-back';
import { addWebsiteRoutes } from './website/routes';

let scheduler: Scheduler | undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    addPublicationQueries(strapi);
    showOnly(
      strapi,
      contentTypes.map(({ name }) => contentTypeUid(name)),
    );
    await registerBuildPermissions(strapi);
    await registerPutBack(strapi);
    recordChanges(strapi);
    addWebsiteRoutes(strapi);
    addHistoryRoutes(strapi);
    addTogetherRoutes(strapi);
    addUsesRoutes(strapi);
    refuseOverwriting(strapi);
    keepPlans(strapi);
    followMoves(strapi);
    refuseBadRedirects(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureState(strapi);
    recordFileChanges(strapi);
    keepUsedFiles(strapi);
    await registerBuildToken(strapi);
    await setUpRoles(strapi);
    await setUpEditViews(strapi);
    await fillInShow(strapi);
    scheduler = startScheduler(strapi);
  },

  async destroy() {
    await scheduler?.stop();
  },
};
