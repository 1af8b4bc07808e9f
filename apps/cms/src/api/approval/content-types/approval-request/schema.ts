import { ownTable } from '../../../../kernel/own-table';

/**
 * That somebody who may not publish asked for an entry to be published, and what became of it. Rows are kept.
 */
export default ownTable({
  collectionName: 'approval_requests',
  singularName: 'approval-request',
  pluralName: 'approval-requests',
  displayName: 'Approval requests',
  attributes: {
    /** A content type's name. */
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
    title: { type: 'string' },
    /** Of the version that is to be published: see fingerprint.ts. */
    fingerprint: { type: 'string', required: true },
    /** `open`; `returned` with a comment; `published`; `withdrawn` by a new one; `deleted` with its entry. */
    state: {
      type: 'enumeration',
      enum: ['open', 'returned', 'published', 'withdrawn', 'deleted'],
      required: true,
    },
    note: { type: 'text' },
    /** Name and e-mail at the time. */
    askedBy: { type: 'string', required: true },
    askedById: { type: 'integer', required: true },
    askedAt: { type: 'datetime', required: true },
    comment: { type: 'text' },
    answeredBy: { type: 'string' },
    answeredAt: { type: 'datetime' },
  },
});
