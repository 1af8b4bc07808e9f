import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { NoAnswerYet } from '../../../admin-kit/asking/use-answer';
import { SELDOM_MS, usePolled } from '../../../admin-kit/asking/use-polled';
import { FirstOf, ListItem } from '../../../admin-kit/entry/Lines';
import { Places } from '../../../admin-kit/entry/Places';
import type { Task, TaskKind } from '../shapes';

const SHOWN = 12;

/** Widget of the start page: what there is to do today, one's own first, each with the way there. */
export default function TodayWidget() {
  const { answer, problem } = usePolled<Task[]>('/today', '', () => false, { restingMs: SELDOM_MS });
  if (answer === null) return <NoAnswerYet problem={problem} />;
  if (answer.length === 0) return <Nothing />;
  const own = answer.filter(({ isMine }) => isMine);
  const others = answer.filter(({ isMine }) => !isMine);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-own-view="">
      <Tasks title="Yours" tasks={own} most={own.length} />
      <Tasks title="For you or a colleague" tasks={others} most={Math.max(3, SHOWN - own.length)} />
    </Flex>
  );
}

function Nothing() {
  return (
    <Flex gap={3} paddingTop={4} paddingBottom={4} role="status" data-own-view="">
      <CheckCircle fill="success600" width="2.4rem" height="2.4rem" aria-hidden />
      <Typography textColor="neutral800">
        Nothing waits for you. Reviews, approvals and ends of consent show here when they are due.
      </Typography>
    </Flex>
  );
}

function Tasks({ title, tasks, most }: { title: string; tasks: readonly Task[]; most: number }) {
  if (tasks.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral700">
        {title}
      </Typography>
      <FirstOf items={tasks} most={most}>
        {(some) => (
          <Box tag="ul" style={{ listStyle: 'none' }} aria-label={title}>
            {some.map((task) => (
              <TaskLine key={`${task.kind} ${task.title} ${task.path}`} {...task} />
            ))}
          </Box>
        )}
      </FirstOf>
    </Box>
  );
}

/** What cannot wait, in a word. */
const URGENT: Readonly<Partial<Record<TaskKind, string>>> = {
  missed: 'Missed',
  returned: 'Returned',
  review: 'Overdue',
};

function TaskLine({ kind, title, text, path, entries = [], isUrgent }: Task) {
  return (
    <ListItem>
      <Flex gap={2} justifyContent="space-between" alignItems="baseline">
        {path === null ? (
          <Typography fontWeight="semiBold">{title}</Typography>
        ) : (
          <Link tag={NavLink} to={path} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Link>
        )}
        {isUrgent && (
          <Badge backgroundColor="danger100" textColor="danger700">
            {URGENT[kind] ?? 'Now'}
          </Badge>
        )}
      </Flex>
      <Typography variant="pi" tag="p" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      <Places places={entries} />
    </ListItem>
  );
}
