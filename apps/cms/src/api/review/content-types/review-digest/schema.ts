import { ownTable } from '../../../../kernel/own-table';

/**
 * The one row that says for which week reminders were sent last, so that of several
 * instances only one sends them.
 */
export default ownTable({
  collectionName: 'review_digests',
  singularName: 'review-digest',
  pluralName: 'review-digests',
  displayName: 'Review digest',
  attributes: {
    /** The Monday of that week. */
    week: { type: 'date', required: true },
  },
});
