import type { Entries } from './input';

/** Only what the old page supports; the hospital adds its own departments. */
export const departments: Entries<'department'> = {
  pain: { name: 'Pain Self-Management Service', address: '/', order: 1 },
  hospital: {
    name: 'All departments of the hospital',
    address: 'https://www.gloshospitals.nhs.uk/',
    order: 2,
  },
};
