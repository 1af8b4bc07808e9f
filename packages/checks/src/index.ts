export type { DeadLink, LinkFailure } from './advice/outer-links.ts';
export { type Checked, checkEntry } from './check-entry.ts';
export type { Part } from './content/links.ts';
export { type ConsentStanding, consentWindow, isWithin, standingOf, type Window } from './faults/consent.ts';
export { findFaults } from './faults/find-faults.ts';
export { staffHosts } from './faults/links.ts';
export type { AtPath, Site } from './faults/site.ts';
export { describePlace, type Finding, type Level, type Place } from './finding.ts';
export { type AddressRule, makeAddressRule } from './hosts/address-rule.ts';
