export { readDate } from './read-date.ts';
export { readMoment, splitMoment, type TypedMoment } from './read-moment.ts';
export { type ClockTime, readTime } from './read-time.ts';
export type { Reading } from './reading.ts';
export { isStoredDay, isStoredInstant } from './stored.ts';
export { sayDay, sayMoment, writeDay, writeMoment, writeTime } from './write.ts';
