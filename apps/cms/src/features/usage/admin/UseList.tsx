import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { FirstOf } from '../../../admin-kit/entry/Lines';
import { keyed } from '../../../admin-kit/keyed';
import type { Use } from '../shapes';

/** More than these make a list that nobody reads: the others are folded. */
const MOST = 8;

/** The entries that use something, each with its place there and the way to it. */
export function UseList({ uses }: { uses: readonly Use[] }) {
  return (
    <Box width="100%">
      <FirstOf items={uses} most={MOST}>
        {(some) => <Uses uses={some} />}
      </FirstOf>
    </Box>
  );
}

function Uses({ uses }: { uses: readonly Use[] }) {
  return (
    <Box tag="ul" style={{ listStyle: 'none' }} width="100%">
      {keyed(uses, ({ documentId, place }) => documentId + place).map(({ key, item: use }) => (
        <Box tag="li" key={key} paddingBottom={2}>
          <Link tag={NavLink} to={use.path} style={{ overflowWrap: 'anywhere' }}>
            {use.title}
          </Link>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {describePlace(use)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function describePlace({ kind, how, place, isPublished }: Use): string {
  const where = how === 'links' ? 'linked from' : 'chosen under';
  return `${kind}, ${where} “${place}”${isPublished ? '' : ' (draft only)'}`;
}
