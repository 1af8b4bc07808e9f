import { contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { registerBuildPermissions, registerBuildToken } from './access/build-token';
import { hideDeveloperTools } from './access/hide-developer-tools';
import { setUpRoles } from './access/roles';
import { closeRequests } from './approval/answer';
import { addApprovalRoutes } from './approval/routes';
import { refuseFaults } from './checks/refuse-faults';
import { addChecksRoutes } from './checks/routes';
import { copyWithoutConsent } from './consent/copy-without';
import { refuseWithdrawn } from './consent/refuse-withdrawn';
import { addConsentRoutes } from './consent/routes';
import { uidOf } from './content-types';
import { ensureDigest, startDigest } from './digest/digest';
import { setUpEditViews } from './editing/edit-views';
import { fillInAddress } from './editing/fill-in-address';
import { fillInShow } from './editing/fill-in-show';
import { addGoLiveRoutes } from './go-live/routes';
import { addPublicationQueries } from './graphql/publication-queries';
import { showOnly } from './graphql/show-only';
import { keepDrafts } from './history/keep-drafts';
import { addHistoryRoutes } from './history/routes';
import { startLinkChecker } from './links/link-checker';
import { mendRanges } from './media/mend-ranges';
import { addPreviewRoutes } from './preview/routes';
import { ensureState } from './publication/log';
import { recordChanges, recordFileChanges } from './publication/record-changes';
import { followMoves } from './redirects/follow-moves';
import { refuseBadRedirects } from './redirects/refuse-bad-redirects';
import { keepRelations } from './relations/keep-relations';
import { registerSignOff } from './review/permission';
import { addReviewRoutes } from './review/routes';
import { keepSignOffs } from './review/sign-offs';
import { keepPlans } from './scheduling/keep-plans';
import type { Repeated } from './scheduling/repeat';
import { startScheduler } from './scheduling/scheduler';
import { addTodayRoutes } from './today/routes';
import { refuseOverwriting } from './together/refuse-overwriting';
import { addTogetherRoutes } from './together/routes';
import { refuseTakingDown } from './uses/refuse-taking-down';
import { addUsesRoutes } from './uses/routes';
import { registerPutBack } from './website/put-back';
import { addWebsiteRoutes } from './website/routes';

let repeated: Repeated[] = [];

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    addPublicationQueries(strapi);
    const uids = contentTypes.map(uidOf);
    showOnly(strapi, uids);
    await registerBuildPermissions(strapi);
    await registerPutBack(strapi);
    await registerSignOff(strapi);
    fillInAddress(strapi);
    refuseTakingDown(strapi);
    keepRelations(strapi);
    recordChanges(strapi);
    closeRequests(strapi);
    addWebsiteRoutes(strapi);
    addReviewRoutes(strapi);
    addApprovalRoutes(strapi);
    addConsentRoutes(strapi);
    addTodayRoutes(strapi);
    addPreviewRoutes(strapi);
    addHistoryRoutes(strapi);
    addTogetherRoutes(strapi);
    addUsesRoutes(strapi);
    addChecksRoutes(strapi);
    addGoLiveRoutes(strapi);
    refuseOverwriting(strapi);
    keepDrafts(strapi);
    keepPlans(strapi);
    copyWithoutConsent(strapi);
    followMoves(strapi);
    refuseBadRedirects(strapi);
    refuseWithdrawn(strapi);
    refuseFaults(strapi);
    mendRanges(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureState(strapi);
    recordFileChanges(strapi);
    keepSignOffs(strapi);
    await ensureDigest(strapi, new Date());
    await registerBuildToken(strapi);
    await hideDeveloperTools(strapi);
    await setUpRoles(strapi);
    await setUpEditViews(strapi);
    await fillInShow(strapi);
    repeated = [startScheduler(strapi), startDigest(strapi), ...startLinkChecker(strapi)];
  },

  async destroy() {
    await Promise.all(repeated.map((one) => one.stop()));
  },
};
