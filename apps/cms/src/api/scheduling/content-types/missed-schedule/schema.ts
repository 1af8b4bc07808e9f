import { ownTable } from '../../../../kernel/own-table';

/**
 * What was to be published or unpublished at a time and could not be, with the reason.
 * Staff see it in the admin.
 */
export default ownTable({
  collectionName: 'missed_schedules',
  singularName: 'missed-schedule',
  pluralName: 'missed-schedules',
  displayName: 'Missed schedules',
  description: 'What could not be published or unpublished at its time, and why.',
  attributes: {
    /** Longer than a line, which a title alone may fill. */
    entry: { type: 'text', required: true },
    problem: { type: 'text', required: true },
    plannedFor: { type: 'datetime', required: true },
    /** Whether it is tried no more, so that somebody has to act. */
    gaveUp: { type: 'boolean', required: true },
    targetType: { type: 'string', required: true, visible: false },
    targetId: { type: 'string', required: true, visible: false },
    action: { type: 'enumeration', enum: ['publish', 'unpublish'], required: true, visible: false },
    attempts: { type: 'integer', required: true, visible: false },
    lastAttempt: { type: 'datetime', required: true, visible: false },
  },
});
