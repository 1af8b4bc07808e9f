import { rewordMessage } from '../../../../kernel/errors/reword-message';
import { describeValueFault } from './describe-value-fault';

/** What an answer says of an error, in Strapi's shape. */
export interface Refusal {
  message: string;
  details?: unknown;
}
/** A fault of a field. Those of entries have a place: see reword-saving.ts. */
interface Fault {
  name: string;
  path: unknown[];
  message: string;
  place?: string;
  value?: unknown;
}

/** Strapi's name of a fault that its validator found. */
const BY_STRAPI = 'ValidationError';
/** The fields of accounts, roles, folders and files, as the admin calls them. */
const LABELS: Readonly<Record<string, string>> = {
  alternativeText: 'Alternative text',
  caption: 'Caption',
  currentPassword: 'Current password',
  description: 'Description',
  email: 'E-mail address',
  firstname: 'First name',
  lastname: 'Last name',
  name: 'Name',
  parent: 'Place',
  password: 'Password',
  roles: 'Roles',
  url: 'Address',
  username: 'User name',
};

/** What an answer says of an error, in words for staff: of each field, and as a whole. */
export function rewordRefusal(refusal: Refusal): Refusal {
  const faults = faultsOf(refusal.details);
  if (faults.length === 0) return { ...refusal, message: rewordMessage(refusal.message) };
  const worded = faults.map((fault) => ({ ...fault, message: rewordFault(fault) }));
  return {
    message: [...new Set(worded.map(describe))].join(' '),
    details: { errors: worded.map(({ value: _value, ...fault }) => fault) },
  };
}

function rewordFault({ message, value }: Fault): string {
  const reworded = rewordMessage(message);
  return reworded === message ? describeValueFault(message, value) : reworded;
}

function describe({ path, message }: Fault): string {
  const label = LABELS[String(path.at(-1))];
  return label === undefined ? message : `${label}: ${message}`;
}

/** Only where Strapi's validator found all of them: others have words already. */
function faultsOf(details: unknown): Fault[] {
  if (typeof details !== 'object' || details === null || !('errors' in details)) return [];
  const faults: Fault[] = Array.isArray(details.errors) ? details.errors : [];
  return faults.every(({ name, place }) => name === BY_STRAPI && place === undefined) ? faults : [];
}
