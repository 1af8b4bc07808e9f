/** The names of the types that hold health content, which somebody has to check from time to time. */
export const REVIEWED = ['page', 'faq', 'resource'] as const;
