import { Typography } from '@strapi/design-system';

/** What stands in the place of an answer of the admin's server that has not come. */
export function NoAnswerYet({ isLost }: { isLost: boolean }) {
  return (
    <Typography textColor="neutral600">{isLost ? 'No connection to the server.' : 'Looking…'}</Typography>
  );
}
