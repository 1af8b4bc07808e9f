import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

/** More places than these make a list that nobody reads. */
const SHOWN = 4;

/** Links to where something is to be done. */
export function Places({ places }: { places: readonly { name: string; path: string }[] }) {
  if (places.length === 0) return null;
  const rest = places.length - SHOWN;
  return (
    <Flex gap={3} wrap="wrap" paddingTop={1}>
      {places.slice(0, SHOWN).map(({ name, path }) => (
        <Link key={path} tag={NavLink} to={path} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Link>
      ))}
      {rest > 0 && <Typography textColor="neutral600">and {rest} more</Typography>}
    </Flex>
  );
}
