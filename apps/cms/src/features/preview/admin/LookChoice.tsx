import { Button, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { CHOICES, type Look } from './looks';

interface Props {
  look: Look;
  onChoose(look: Look): void;
  size?: 'S' | 'M';
}

const LookButton = styled(Button)`
  @media (forced-colors: active) {
    &[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;

/** Buttons that say how a page is shown. */
export function LookChoice({ look, onChoose, size = 'M' }: Props) {
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label="Shown as">
      {CHOICES.map((one) => (
        <LookButton
          key={one}
          size={size}
          variant={one === look ? 'secondary' : 'tertiary'}
          aria-pressed={one === look}
          onClick={() => onChoose(one)}
        >
          {one}
        </LookButton>
      ))}
    </Flex>
  );
}
