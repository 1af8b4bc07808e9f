import { Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useEffect } from 'react';
import { type Answered, useAnswer } from '../../../admin-kit/asking/use-answer';
import type { TakingDown } from '../shapes';
import { describeTakingDown, type Told, type Warning } from './describe-consequences';
import { Sentences } from './Sentences';

/** Whether the consequences are still being read, are shown, or forbid taking the entries down. */
export type Found = 'looking' | 'told' | 'refused';

interface Props {
  /** The address that returns the consequences. */
  path: string;
  /** Called with every change, and with `looking` again when it is closed. */
  onFound(found: Found): void;
  /** What Strapi says and asks besides. */
  children: ReactNode;
}

/** What becomes of others when entries are taken down, above what Strapi asks. */
export function Consequences({ path, onFound, children }: Props) {
  const answered = useAnswer<TakingDown>(path);
  const warning = answered.answer && describeTakingDown(answered.answer.entries);
  const found = toFound(answered, warning);
  useEffect(() => {
    onFound(found);
    return () => onFound('looking');
  }, [found, onFound]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-own-view>
      <Box role="status">
        {answered.problem !== null && (
          <Typography textColor="danger600">
            It could not be found out where it is used. {answered.problem}
          </Typography>
        )}
        {found === 'looking' && <Typography>Looking where it is used…</Typography>}
        {warning && <Warned {...warning} />}
      </Box>
      {found !== 'refused' && children}
    </Flex>
  );
}

function toFound({ problem }: Answered<TakingDown>, warning: Warning | null): Found {
  if (warning === null) return problem === null ? 'looking' : 'told';
  return warning.isRefused ? 'refused' : 'told';
}

/** Long lists scroll within the dialog, by keyboard as well. */
function Warned({ told, rest }: Warning) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {told.length > 0 && (
        <Box
          role="group"
          aria-label="What becomes of other pages"
          tabIndex={0}
          maxHeight="40vh"
          overflow="auto"
        >
          {told.map((one) => (
            <Entry key={one.documentId} {...one} isAlone={told.length === 1 && rest === null} />
          ))}
        </Box>
      )}
      {rest !== null && <Typography>{rest}</Typography>}
    </Flex>
  );
}

function Entry({ title, sentences, isAlone }: Told & { isAlone: boolean }) {
  return (
    <Box paddingBottom={2}>
      {!isAlone && (
        <Typography tag="p" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
      )}
      <Sentences sentences={sentences} />
    </Box>
  );
}
