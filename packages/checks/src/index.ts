export type { DeadLink, LinkFailure } from './advice/outer-links.ts';
export { type Checked, checkEntry } from './check-entry.ts';
export { describePlace, type Finding, type Level, type Place } from './content/finding.ts';
export { type Part, type Target, targetOf } from './content/links.ts';
export { readValues } from './content/read-entry.ts';
export { findFaults } from './faults/find-faults.ts';
export { staffHosts } from './faults/links.ts';
export type { AtPath, Site } from './faults/site.ts';
export { type AddressRule, makeAddressRule } from './hosts/public-hosts.ts';
