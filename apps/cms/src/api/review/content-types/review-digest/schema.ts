/** The one row that says for which week reminders were sent last, so that of several instances only one sends them. */
export default {
  kind: 'collectionType',
  collectionName: 'review_digests',
  info: { singularName: 'review-digest', pluralName: 'review-digests', displayName: 'Review digest' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
  attributes: {
    /** The Monday of that week. */
    week: { type: 'date', required: true },
  },
};
