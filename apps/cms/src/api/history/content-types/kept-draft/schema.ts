import { ownTable } from '../../../../kernel/own-table';

/**
 * A draft that something else took the place of, or that was deleted, kept so that it can be got back: see
 * keep-draft.ts for how many.
 */
export default ownTable({
  collectionName: 'kept_drafts',
  singularName: 'kept-draft',
  pluralName: 'kept-drafts',
  displayName: 'Kept drafts',
  attributes: {
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
    title: { type: 'string' },
    /**
     * What took its place: an earlier version, what somebody else saved, what is published, or nothing;
     * `removed` by another change.
     */
    reason: {
      type: 'enumeration',
      enum: ['restored', 'overwritten', 'discarded', 'deleted', 'removed'],
      required: true,
    },
    /** Who put something else in its place, as name and e-mail at the time. */
    actor: { type: 'string' },
    /** The number of their account; missing for what has none, and in rows of earlier versions. */
    actorId: { type: 'integer' },
    /** Of its words: see fingerprint.ts; missing in rows of earlier versions. */
    fingerprint: { type: 'string' },
    at: { type: 'datetime', required: true },
    snapshot: { type: 'json', required: true },
  },
});
