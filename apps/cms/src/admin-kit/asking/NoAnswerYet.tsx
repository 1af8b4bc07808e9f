import { Typography } from '@strapi/design-system';

/** Shown instead of an answer that the admin's server has not sent. */
export function NoAnswerYet({ isLost }: { isLost: boolean }) {
  return (
    <Typography textColor="neutral600">{isLost ? 'No connection to the server.' : 'Looking…'}</Typography>
  );
}
