import { Box, Typography } from '@strapi/design-system';
import { Places } from '../../../admin-kit/entry/Places';
import { keyed } from '../../../admin-kit/keyed';
import type { Sentence } from './describe-breaks';

/** Sentences about other entries as a list, each with the way to them. */
export function Sentences({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
      {keyed(sentences, ({ text }) => text).map(({ key, item: { text, places } }) => (
        <li key={key}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{text}</Typography>
          <Places places={places} />
        </li>
      ))}
    </Box>
  );
}
