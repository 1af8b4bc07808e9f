import type { Entries } from './input';

/** Only what the old page supports: it names no other department. The hospital adds its own. */
export const departments: Entries<'department'> = {
  pain: { name: 'Pain Self-Management Service', address: '/', order: 1 },
  hospital: {
    name: 'Gloucestershire Hospitals website',
    address: 'https://www.gloshospitals.nhs.uk/',
    order: 2,
  },
};
