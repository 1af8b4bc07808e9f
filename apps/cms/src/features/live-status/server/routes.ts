import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { findWithdrawnSince } from '../../../kernel/consent/withdrawals';
import { contentTypeOf } from '../../../kernel/content-types';
import { readActor } from '../../../kernel/people/actor';
import { describeWithAddress } from '../../../kernel/people/describe-actor';
import { PUBLISH, PUT_BACK } from '../../../kernel/people/rights';
import { findLastChange, hasReached, readState } from '../../../kernel/publication/log';
import {
  type AdminContext,
  type AdminHandler,
  addAdminRoutes,
  demand,
  entryOf,
  may,
  parseBody,
} from '../../../kernel/routes/admin-routes';
import { siteUrl } from '../../../kernel/settings';
import { readSnapshot } from '../../../kernel/snapshots/snapshot';
import { noteFault } from '../../../publisher-client/note-fault';
import {
  askPublisher,
  askReceipt,
  askReleases,
  confirm,
  notAsked,
  putBack,
  resume,
} from '../../../publisher-client/publisher';
import { readOldAddress } from '../../addresses/server/read-places';
import { findMissed, forgetMissed } from '../../workflow/server/scheduling/missed-schedules';
import type { EntryReceipt, WebsiteState } from '../shapes';
import { toEntryReceipt } from './entry-receipt';
import { findUnseen } from './find-unseen';
import { findKeptBack } from './kept-back';
import { findLeftOut } from './left-out';
import { readAhead } from './read-ahead';
import { toWebsiteState } from './website-state';

const wantedRelease = z.object({ release: z.string() });
/** Identifies what was shown to the person who confirms it. */
const wantedConfirmation = z.object({ confirmation: z.string() });

/**
 * What the admin asks about the public site: `/website/state`, and `/website/receipts/:type/:id` for an
 * entry; and what those who may can do: `…/dismiss` a plan for the entry that failed, `/website/put-back` an
 * earlier site (`{ release }`), `/website/resume`, and `/website/confirm` what a guard stopped
 * (`{ confirmation }`, from the state).
 */
export function addLiveStatusRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/website', {
    'GET /state': (context) => readWebsite(strapi, context),
    'GET /receipts/:type/:id': async (context) => readReceipt(strapi, context),
    'POST /receipts/:type/:id/dismiss': async (context) => {
      const entry = entryOf(context);
      demand(context, PUBLISH, entry);
      await forgetMissed(strapi, entry);
      return {};
    },
    'POST /put-back': change((context) => putBackAllowed(strapi, parseBody(context, wantedRelease).release)),
    'POST /resume': change(() => resume(who(strapi), strapi.log)),
    'POST /confirm': change((context) =>
      confirm(parseBody(context, wantedConfirmation).confirmation, strapi.log),
    ),
  });
}

async function readWebsite(strapi: Core.Strapi, context: AdminContext): Promise<WebsiteState> {
  const mayPutBack = may(context, PUT_BACK);
  const publisher = await askPublisher();
  noteFault(strapi.log, publisher);
  return toWebsiteState({
    publisher,
    cms: await readState(strapi),
    url: siteUrl(),
    keptBack: await findKeptBack(strapi, publisher.answer?.keptBack ?? []),
    mayPutBack,
    kept: mayPutBack ? ((await askReleases()).answer ?? []).map(({ release }) => release) : [],
  });
}

/** @param make answers why it could not be done, or null. */
function change(make: (context: AdminContext) => Promise<string | null>): AdminHandler {
  return async (context) => {
    demand(context, PUT_BACK);
    const fault = await make(context);
    if (fault !== null) throw new errors.ApplicationError(fault);
    return {};
  };
}

/** Puts back an earlier site, unless it shows what somebody has withdrawn since. */
async function putBackAllowed(strapi: Core.Strapi, release: string): Promise<string | null> {
  const { answer: releases, fault } = await askReleases();
  if (fault !== null) return notAsked(fault);
  const wanted = releases.find((one) => one.release === release);
  const withdrawn = wanted ? await findWithdrawnSince(strapi, wanted) : [];
  if (withdrawn.length === 0) return putBack({ release, by: who(strapi) }, strapi.log);
  return `Consent for ${withdrawn.map((title) => `“${title}”`).join(', ')} was withdrawn, or it was deleted, after that website was made, and it would be shown again. Put back a later website, or correct the entries and publish them.`;
}

function who(strapi: Core.Strapi): string {
  return describeWithAddress(readActor(strapi));
}

async function readReceipt(strapi: Core.Strapi, context: AdminContext): Promise<EntryReceipt> {
  const entry = entryOf(context);
  const lastChange = await findLastChange(strapi, entry);
  // Asked one after the other: a receipt that is older than the state never says less than it.
  const state = await askPublisher();
  const { answer: publisher } = state;
  const { epoch } = await readState(strapi);
  const asked =
    lastChange &&
    (await askReceipt({
      type: entry.type,
      id: entry.id,
      epoch,
      revision: lastChange.revision,
    }));
  const receipt = asked?.answer ?? null;
  for (const one of [state, asked]) if (one) noteFault(strapi.log, one);
  // After a restored backup the live site is of changes that the log does not have,
  // whatever their numbers say.
  const isOfThisLog = publisher?.live ? await hasReached(strapi, publisher.live.state) : true;
  const missed = await findMissed(strapi, entry);
  const live = receipt?.live === true && isOfThisLog;
  const oldAddress = live ? await readOldAddress(strapi, entry) : [];
  const draft = await readSnapshot(strapi, entry, 'draft');
  const versions = { draft, published: await readSnapshot(strapi, entry) };
  const ahead = await readAhead(strapi, entry, versions);
  return toEntryReceipt({
    lastChange,
    publisher,
    fault: state.fault ?? asked?.fault ?? null,
    receipt: receipt && { ...receipt, live, pages: [...receipt.pages, ...oldAddress] },
    missed: missed && {
      problem: missed.problem,
      mayDismiss: missed.gaveUp && may(context, PUBLISH, entry),
    },
    unseen: findUnseen(contentTypeOf(entry), versions.published, new Date(), ahead),
    leftOut: await findLeftOut(strapi, entry, versions),
    siteUrl: siteUrl(),
  });
}
