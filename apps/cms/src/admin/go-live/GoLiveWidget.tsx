import { Box, Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { Point } from '../../go-live/shapes';
import { SELDOM_MS, usePolled } from '../website/use-polled';

/** More places than these make a list that nobody reads. */
const SHOWN = 4;

/** Widget of the start page: what is left to do before the public is sent to the website, each with the way there. */
export default function GoLiveWidget() {
  const { answer, isStale } = usePolled<Point[]>('/go-live', '', () => false, SELDOM_MS);
  if (answer === null)
    return <Typography textColor="neutral600">{isStale ? 'No connection.' : 'Looking…'}</Typography>;
  const done = answer.filter(({ left }) => left === '').length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-own-view="">
      <Box role="status">
        <Typography fontWeight="bold">
          {done === answer.length
            ? 'All is done. The website can go live.'
            : `${done} of ${answer.length} done`}
        </Typography>
      </Box>
      <Box tag="ul" style={{ listStyle: 'none' }} aria-label="Before you go live">
        {answer.map((point) => (
          <PointLine key={point.title} {...point} />
        ))}
      </Box>
    </Flex>
  );
}

function PointLine({ title, left, places }: Point) {
  const isDone = left === '';
  const Icon = isDone ? CheckCircle : WarningCircle;
  return (
    <Box
      tag="li"
      paddingTop={2}
      paddingBottom={2}
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      borderColor="neutral150"
    >
      <Flex gap={2} alignItems="flex-start">
        <Icon
          aria-hidden
          fill={isDone ? 'success600' : 'warning600'}
          width="1.6rem"
          height="1.6rem"
          style={{ flexShrink: 0, marginTop: '2px' }}
        />
        <Box>
          <Typography fontWeight="semiBold">{title}</Typography>
          <VisuallyHidden>{isDone ? ' (done)' : ' (to do)'}</VisuallyHidden>
          {!isDone && (
            <Typography variant="pi" tag="p" textColor="neutral700">
              {left}
            </Typography>
          )}
          <Places places={places} />
        </Box>
      </Flex>
    </Box>
  );
}

function Places({ places }: Pick<Point, 'places'>) {
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
