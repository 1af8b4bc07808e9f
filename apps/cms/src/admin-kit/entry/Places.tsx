import { Flex, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { FirstOf } from './Lines';

/** More places than these make a list that nobody reads: the others are folded. */
const SHOWN = 4;

interface Place {
  name: string;
  path: string;
}

/** Links to where something is to be done. */
export function Places({ places }: { places: readonly Place[] }) {
  return (
    <FirstOf items={places} most={SHOWN}>
      {(some) => <Links places={some} />}
    </FirstOf>
  );
}

function Links({ places }: { places: readonly Place[] }) {
  return (
    <Flex gap={3} wrap="wrap" paddingTop={1} paddingBottom={2}>
      {places.map(({ name, path }) => (
        <Link key={path} tag={NavLink} to={path} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Link>
      ))}
    </Flex>
  );
}
