import { ownTable } from '../../../../kernel/own-table';

/**
 * One change of what is published. Rows are only ever added; of what is deleted for
 * good they lose the snapshot.
 */
export default ownTable({
  collectionName: 'publication_log',
  singularName: 'publication-log-entry',
  pluralName: 'publication-log-entries',
  displayName: 'Publication log',
  attributes: {
    revision: { type: 'integer', required: true, unique: true },
    /**
     * Made up for this row: after a restored backup another row bears the same
     * revision, but not the same nonce.
     */
    nonce: { type: 'string', required: true },
    /** A content type's name, or `file` for the media library. */
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
    action: { type: 'enumeration', enum: ['publish', 'unpublish', 'delete', 'update'], required: true },
    title: { type: 'string' },
    /** Who did it, as name and e-mail at the time; null for the system itself. */
    actor: { type: 'string' },
    at: { type: 'datetime', required: true },
    /** What was published; null for all that publishes nothing, and for what was deleted for good. */
    snapshot: { type: 'json' },
  },
});
