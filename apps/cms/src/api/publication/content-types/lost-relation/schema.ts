import { ownTable } from '../../../../kernel/own-table';

/**
 * That the published version of one entry lacks another published one that its draft points to.
 * The start page warns of it.
 */
export default ownTable({
  collectionName: 'lost_relations',
  singularName: 'lost-relation',
  pluralName: 'lost-relations',
  displayName: 'Lost relations',
  description: 'What a published entry leaves out though it points to it, until it is published again.',
  attributes: {
    sourceType: { type: 'string', required: true },
    sourceId: { type: 'string', required: true },
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
  },
});
