import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { keyed } from '../../../admin-kit/keyed';
import type { Difference, Piece } from '../shapes';

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
  text-decoration-thickness: 2px;
`;
const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: line-through;
`;
const Words = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.6;
  max-width: 75ch;
`;

/** What became of the fields of an entry, block by block and word by word. */
export function Differences({ differences, isWhole }: { differences: Difference[]; isWhole: boolean }) {
  const shown = isWhole ? differences : differences.filter(isChanged);
  if (shown.length === 0) return <Typography>Nothing differs: both say the same.</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {keyed(shown, ({ label }) => label).map(({ key, item: difference }) => (
        <Box key={key} tag="section" aria-label={difference.label}>
          <Typography tag="h3" variant="delta">
            {difference.label}
          </Typography>
          <Inside difference={difference} isWhole={isWhole} />
        </Box>
      ))}
    </Flex>
  );
}

function isChanged({ change, isMoved, isLooksOnly }: Difference): boolean {
  return change !== 'same' || isMoved || isLooksOnly;
}

function Inside({ difference, isWhole }: { difference: Difference; isWhole: boolean }) {
  const { parts, pieces } = difference;
  if (parts.length === 0)
    return (
      <Words>
        <Typography tag="div">
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
            <Run key={index} piece={piece} />
          ))}
        </Typography>
      </Words>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      {parts
        .filter((part) => isWhole || isChanged(part))
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison keep their places
          <Part key={index} difference={part} isWhole={isWhole} />
        ))}
    </Flex>
  );
}

const NOTES: Readonly<Record<Difference['change'], string | null>> = {
  same: null,
  changed: null,
  added: 'added',
  removed: 'removed',
};
const COLOURS: Readonly<Record<Difference['change'], string>> = {
  same: 'neutral200',
  changed: 'warning500',
  added: 'success500',
  removed: 'danger500',
};

const Block = styled.div<{ $colour: string }>`
  border-left: 3px solid ${({ theme, $colour }) => theme.colors[$colour as 'neutral200']};
  padding-left: 12px;
`;

function Part({ difference, isWhole }: { difference: Difference; isWhole: boolean }) {
  const { label, change, isMoved, isLooksOnly } = difference;
  const notes = [NOTES[change], isMoved && 'moved', isLooksOnly && 'same words, other formatting'];
  const note = notes.filter(Boolean).join(', ');
  return (
    <Block $colour={COLOURS[change]}>
      <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral700">
        {label}
        {note && ` (${note})`}
      </Typography>
      <Inside difference={difference} isWhole={isWhole} />
    </Block>
  );
}

/** Some screen readers say nothing of ins and del, so words say it, too. */
function Run({ piece: { text, change } }: { piece: Piece }) {
  if (change === 'same') return <>{text}</>;
  const Mark = change === 'added' ? Added : Removed;
  return (
    <Mark>
      <VisuallyHidden>{change === 'added' ? '[added: ' : '[removed: '}</VisuallyHidden>
      {text}
      <VisuallyHidden>]</VisuallyHidden>
    </Mark>
  );
}
