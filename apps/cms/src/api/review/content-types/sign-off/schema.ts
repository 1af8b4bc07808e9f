import { ownTable } from '../../../../kernel/own-table';

/** One clinical sign-off: who approved which exact version of an entry. Rows are only ever added. */
export default ownTable({
  collectionName: 'sign_offs',
  singularName: 'sign-off',
  pluralName: 'sign-offs',
  displayName: 'Clinical sign-offs',
  attributes: {
    /** A content type's name. */
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
    title: { type: 'string' },
    /** Of the version that was approved, by the definitions of its day: see fingerprint.ts. */
    fingerprint: { type: 'string', required: true },
    /** What was approved, word for word, as in the publication log. */
    snapshot: { type: 'json', required: true },
    /** What the approval rests on, such as a guideline. */
    evidence: { type: 'text', required: true },
    reviewedOn: { type: 'date', required: true },
    nextDue: { type: 'date', required: true },
    /** Who signed, as name and e-mail at the time. */
    signedBy: { type: 'string', required: true },
    signedById: { type: 'integer', required: true },
    at: { type: 'datetime', required: true },
  },
});
