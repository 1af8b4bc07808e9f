import { ownTable } from '../../../../kernel/own-table';

/**
 * What came of asking an address of another website that our content leads to. One row
 * for each address in use.
 */
export default ownTable({
  collectionName: 'link_checks',
  singularName: 'link-check',
  pluralName: 'link-checks',
  displayName: 'Link checks',
  // Two instances that find the same new address at once make one row.
  indexes: [{ name: 'link_checks_address_unique', columns: ['address'], type: 'unique' }],
  attributes: {
    /** In the one way of writing it, without what comes after `#`. */
    address: { type: 'text', required: true },
    /** Null until somebody begins to ask it. */
    askedAt: { type: 'datetime' },
    /** When it answered last. */
    answeredAt: { type: 'datetime' },
    /** The first of the failures since then. */
    failingSince: { type: 'datetime' },
    /** How often it failed since then, a day apart. */
    failures: { type: 'integer', required: true, default: 0 },
    /** What the last failure was: see packages/checks. */
    failure: { type: 'string' },
  },
});
