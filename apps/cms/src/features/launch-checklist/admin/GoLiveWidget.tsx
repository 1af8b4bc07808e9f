import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { NoAnswerYet } from '../../../admin-kit/asking/use-answer';
import { SELDOM_MS, usePolled } from '../../../admin-kit/asking/use-polled';
import { ListItem } from '../../../admin-kit/entry/Lines';
import { Places } from '../../../admin-kit/entry/Places';
import type { Point } from '../shapes';

/**
 * Widget of the start page: what is left to do before the public is sent to the website,
 * each with the way there.
 */
export default function GoLiveWidget() {
  const { answer, problem } = usePolled<Point[]>('/go-live', '', () => false, { restingMs: SELDOM_MS });
  if (answer === null) return <NoAnswerYet problem={problem} />;
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
    <ListItem>
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
    </ListItem>
  );
}
