import { z } from 'zod';
import { publicationState } from '../publication/publication-state.ts';

/** An instant in UTC, as `Date.toISOString` writes it. */
const instant = z.iso.datetime();
const text = z.string().min(1);
const count = z.int().nonnegative();
const actor = text.max(200);

export const releaseSummary = z
  .object({
    release: text.describe('names the release'),
    state: publicationState.describe('what it shows of the CMS'),
    builtAt: instant.describe('when it was made'),
    pages: count.describe('how many pages it has'),
    isSearchCurrent: z.boolean().describe('whether search finds what it shows'),
    assets: z
      .string()
      .describe('names its styles and scripts: releases with the same name have the same ones'),
  })
  .meta({ title: 'ReleaseSummary' });

const pageLink = z.object({
  path: text.describe('its path on the site'),
  title: z.string().describe('its title'),
});

const problem = z.object({
  at: instant.describe('since when'),
  kind: text.describe('name of the error, such as `ContentError`'),
  message: z.string().describe('what is wrong, where, and what to do'),
  confirmation: z
    .string()
    .nullable()
    .describe('what `POST /confirm` takes to let it go live; null where nobody may'),
});

const warning = z.object({
  page: pageLink.describe('where readers meet it'),
  message: z.string().describe('what is wrong and what to do'),
  isKeptBack: z.boolean().describe('whether entries were kept back because of it'),
});

const heldSite = z.object({
  release: text.describe('the release that was put back'),
  since: instant.describe('since when'),
  by: z.string().describe('who did it'),
});

const mirror = z.object({
  release: z
    .string()
    .nullable()
    .describe('the release that is there as a whole; null while that is not known'),
  at: instant.nullable().describe('since when'),
  problem: z
    .object({
      at: instant.describe('since when'),
      message: z.string().describe('what is wrong and what to do'),
    })
    .nullable()
    .describe('why it is not the live one yet'),
});

const siteChange = z
  .object({
    at: instant.describe('when it went live'),
    release: text.describe('the release that was live from then on'),
    epoch: z.string().describe('names the database of the CMS'),
    revision: count.describe('the revision of the CMS'),
    nonce: z.string().optional().describe('tells apart two states with the same revision'),
    tookMs: z.number().nonnegative().describe('from finding it until it was live, in milliseconds'),
    pages: count.describe('how many pages there were'),
    searchAt: instant.nullable().optional().describe('when search found it; null while it does not'),
    keptBack: z.array(z.string()).describe('the entries that were kept back, as `type:id`'),
    order: z
      .object({
        kind: z.enum(['put-back', 'resume']).describe('what was done'),
        by: z.string().describe('who did it'),
      })
      .nullable()
      .describe('what somebody did, and who; null for what went live automatically'),
  })
  .meta({ title: 'SiteChange' });

export const publisherState = z
  .object({
    live: releaseSummary.nullable().describe('the site that is served; null before the first release'),
    cms: publicationState.nullable().describe('what the CMS last said; null while it cannot be read'),
    building: instant.nullable().describe('since when a build runs'),
    problem: problem.nullable().describe('what keeps the site from being up to date'),
    warnings: z.array(warning).describe('what is wrong with the live site'),
    keptBack: z
      .array(z.string())
      .describe('the entries that the site shows as they were before, as `type:id`'),
    held: heldSite
      .nullable()
      .describe('that an earlier site was put back; nothing newer goes live meanwhile'),
    alert: z
      .object({
        seconds: count.describe('for how long'),
        message: z.string().describe('why, and what to do'),
      })
      .nullable()
      .describe('that the site has been out of date for too long'),
    lastBuildMs: z
      .number()
      .nonnegative()
      .nullable()
      .describe('how long the last build and release took, in milliseconds'),
    role: z
      .enum(['publishing', 'standby'])
      .describe('whether this process publishes, or stands by while another one does'),
    publisher: z
      .object({
        process: z.int().describe('its process id'),
        host: z.string().describe('the machine on which it runs'),
        since: instant.describe('since when it publishes'),
        silentSeconds: z.int().describe('for how long it has given no sign of life'),
      })
      .nullable()
      .describe('the process that publishes'),
    mirror: mirror.nullable().describe('the copy of the site on another host; null when there is none'),
    searchProblem: z
      .string()
      .nullable()
      .describe('why search does not find yet what is live; it is tried again automatically'),
    history: z.array(siteChange).describe('the last changes of the site, the newest first'),
  })
  .meta({ title: 'PublisherState' });

export const receipt = z
  .object({
    live: z.boolean().describe('whether the site shows the entry as of that revision, or a later one'),
    since: instant.nullable().describe('since when; null when it is not live'),
    searchSince: instant.nullable().describe('since when search finds it; null while it does not'),
    problem: z
      .string()
      .nullable()
      .describe(
        'why the entry is shown as it was, though everything else of that revision is live; of one that is live, why it stays so',
      ),
    pages: z
      .array(pageLink)
      .describe(
        'the public pages that show the entry or link to it, its own first; of before the change while that is not live',
      ),
    files: z
      .array(z.string())
      .describe('the public files that are made from a file of the media library; none for other entries'),
  })
  .meta({ title: 'Receipt' });

export const receiptQuestion = z
  .strictObject({
    type: text.describe('name of its content type; `file` for a file of the media library'),
    id: text.describe('its document id'),
    epoch: z.string().describe('names the database of the CMS'),
    revision: z.coerce.number().int().min(0).describe('the revision of its last change'),
  })
  .meta({ title: 'ReceiptQuestion' });

/** What is sent with the orders. */
export const orders = {
  putBack: z
    .strictObject({ release: text.describe('from `GET /releases`'), by: actor.describe('who does it') })
    .meta({ title: 'PutBack' }),
  resume: z.strictObject({ by: actor.default('somebody').describe('who does it') }).meta({ title: 'Resume' }),
  confirm: z
    .strictObject({
      confirmation: text.describe('from `problem`: it names what was shown to the person who confirms'),
    })
    .meta({ title: 'Confirm' }),
};

export const controlRefusal = z
  .object({ error: text.describe('why, and what to do') })
  .meta({ title: 'Refusal' });

export type PublisherState = z.infer<typeof publisherState>;
export type PublisherProblem = z.infer<typeof problem>;
export type SiteWarning = z.infer<typeof warning>;
export type HeldSite = z.infer<typeof heldSite>;
export type MirrorState = z.infer<typeof mirror>;
export type SiteChange = z.infer<typeof siteChange>;
export type ReleaseSummary = z.infer<typeof releaseSummary>;
export type Receipt = z.infer<typeof receipt>;
export type ReceiptQuestion = z.infer<typeof receiptQuestion>;
