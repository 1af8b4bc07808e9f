import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useIsFolded } from './folding';

/** How a state is coloured. The words say it, too. */
export type Tone = 'success' | 'warning' | 'danger' | 'secondary' | 'neutral';

/** The state of something in a few words, told to screen readers when it changes. */
export function Headline({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Box role="status">
      <Typography fontWeight="bold" textColor={`${tone}700`}>
        {children}
      </Typography>
    </Box>
  );
}

/** A sentence below a headline. */
export function Line({ children }: { children: ReactNode }) {
  return <Typography textColor="neutral700">{children}</Typography>;
}

/** What somebody wrote, as they wrote it. */
export function Quote({ children }: { children: ReactNode }) {
  return (
    <Box paddingLeft={3} borderStyle="solid" borderColor="neutral300" borderWidth="0 0 0 3px">
      <Typography textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}

/** Takes no room while there is nothing in it. */
const Rest = styled(Flex)`
  &:empty,
  &[hidden] {
    display: none;
  }
`;

/**
 * The lines of a panel, one below the other. While the panel is folded, its state remains. Tests look for
 * barriers in what bears the mark.
 */
export function Stack({ state, children }: { state?: ReactNode; children?: ReactNode }) {
  const isFolded = useIsFolded();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-own-view="">
      {state}
      <Rest direction="column" alignItems="stretch" gap={3} hidden={isFolded}>
        {children}
      </Rest>
    </Flex>
  );
}

/** Of what is folded: high enough to be hit (WCAG 2.5.8). */
export const SUMMARY = { cursor: 'pointer', paddingBlock: '0.4rem' } as const;

/** What is less often looked at, folded. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary style={SUMMARY}>
        <Typography textColor="primary700">{title}</Typography>
      </summary>
      <Box paddingTop={2}>
        <Stack>{children}</Stack>
      </Box>
    </details>
  );
}

/** The first of many, as a list that somebody reads, and the others folded; nothing where there are none. */
export function FirstOf<Item>({
  items,
  most,
  children,
}: {
  items: readonly Item[];
  most: number;
  children: (some: readonly Item[]) => ReactNode;
}) {
  if (items.length === 0) return null;
  const rest = items.slice(most);
  return (
    <>
      {children(items.slice(0, most))}
      {rest.length > 0 && <Folded title={`and ${rest.length} more`}>{children(rest)}</Folded>}
    </>
  );
}

/** One thing of a list on the start page, with a rule below it. */
export function ListItem({ children }: { children: ReactNode }) {
  return (
    <Box
      tag="li"
      paddingTop={2}
      paddingBottom={2}
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      borderColor="neutral150"
    >
      {children}
    </Box>
  );
}
