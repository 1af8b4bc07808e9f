import { Flex, Typography } from '@strapi/design-system';
import { Lightbulb, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Finding } from '../shapes';
import { goTo } from './go-to';

const LOOKS = {
  block: { colour: 'danger', Icon: WarningCircle, word: 'Put right' },
  warn: { colour: 'primary', Icon: Lightbulb, word: 'Suggestion' },
} as const;

const Card = styled.button<{ $colour: 'danger' | 'primary' }>`
  display: block;
  width: 100%;
  padding: ${({ theme }) => theme.spaces[3]};
  text-align: left;
  cursor: pointer;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 3px solid ${({ theme, $colour }) => theme.colors[`${$colour}600`]};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover,
  &:focus-visible {
    background: ${({ theme, $colour }) => theme.colors[`${$colour}100`]};
  }
`;

/** A finding with its remedy, which on a click leads to its field. */
export function FindingButton({ finding }: { finding: Finding }) {
  const { colour, Icon, word } = LOOKS[finding.level];
  return (
    <Card type="button" $colour={colour} onClick={() => void goTo(finding)}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Flex gap={2} alignItems="baseline">
          <Icon aria-hidden width="1.2rem" height="1.2rem" fill={`${colour}600`} style={{ flexShrink: 0 }} />
          <Typography variant="pi" fontWeight="bold" textColor={`${colour}700`}>
            {placeOf(finding) || word}
          </Typography>
        </Flex>
        <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {finding.message}
        </Typography>
        {finding.excerpt && (
          <Typography
            variant="pi"
            textColor="neutral600"
            style={{ overflowWrap: 'anywhere', fontStyle: 'italic' }}
          >
            {finding.excerpt}
          </Typography>
        )}
      </Flex>
    </Card>
  );
}

/** `Block 3, Image: Picture`. */
function placeOf({ block, field }: Finding): string {
  if (block === null) return field;
  const where = `Block ${block.index + 1}, ${block.label}`;
  return field === '' || field === block.label ? where : `${where}: ${field}`;
}
