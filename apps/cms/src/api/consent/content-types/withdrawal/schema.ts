import { ownTable } from '../../../../kernel/own-table';

/**
 * That somebody's consent was withdrawn, or what it was for was deleted, and what was done.
 * Rows are only ever added.
 */
export default ownTable({
  collectionName: 'consent_withdrawals',
  singularName: 'withdrawal',
  pluralName: 'withdrawals',
  displayName: 'Withdrawn consents',
  attributes: {
    /** A content type's name. */
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
    title: { type: 'string' },
    /** Days of the consent as `YYYY-MM-DD`: when it was given, and from when on it was withdrawn. */
    givenOn: { type: 'string' },
    withdrawnOn: { type: 'string' },
    /** Each with its name, its documentId, and what it is still used in when it was kept. */
    files: { type: 'json', required: true },
    actor: { type: 'string' },
    at: { type: 'datetime', required: true },
    /** What the publication log stood at once it was taken down; missing in rows of earlier versions. */
    revision: { type: 'integer' },
  },
});
