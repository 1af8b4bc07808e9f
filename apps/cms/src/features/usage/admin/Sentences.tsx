import { Box, Typography } from '@strapi/design-system';
import { Places } from '../../../admin-kit/entry/Places';
import type { Sentence } from './describe-breaks';

/** Sentences about other entries as a list, each with the way to them. */
export function Sentences({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
      {sentences.map(({ text, places }) => (
        <li key={text}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{text}</Typography>
          <Places places={places} />
        </li>
      ))}
    </Box>
  );
}
