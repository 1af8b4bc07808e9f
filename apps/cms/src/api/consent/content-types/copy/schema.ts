import { ownTable } from '../../../../kernel/own-table';

/** That an entry was copied from one that somebody gave their consent for. Rows are only ever added. */
export default ownTable({
  collectionName: 'consent_copies',
  singularName: 'copy',
  pluralName: 'copies',
  displayName: 'Copies of what people said',
  attributes: {
    /** A content type's name. */
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
  },
});
