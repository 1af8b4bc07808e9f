import { ownTable } from '../../../../kernel/own-table';

/** The one row that numbers the log: its lock puts concurrent changes in order. */
export default ownTable({
  collectionName: 'publication_states',
  singularName: 'publication-state',
  pluralName: 'publication-states',
  displayName: 'Publication state',
  attributes: {
    /** Names this database, so that a reader notices when another is put in its place. */
    epoch: { type: 'string', required: true },
    revision: { type: 'integer', required: true },
    /** That of the log's highest row. */
    nonce: { type: 'string', required: true },
  },
});
