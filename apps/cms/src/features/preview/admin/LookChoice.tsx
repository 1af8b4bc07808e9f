import { Button, Flex } from '@strapi/design-system';
import { CHOICES, type Look } from './looks';

interface Props {
  look: Look;
  onChoose(look: Look): void;
  size?: 'S' | 'M';
}

/** Buttons that say how a page is shown. */
export function LookChoice({ look, onChoose, size = 'M' }: Props) {
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label="Shown as">
      {CHOICES.map((one) => (
        <Button
          key={one}
          size={size}
          variant={one === look ? 'secondary' : 'tertiary'}
          aria-pressed={one === look}
          onClick={() => onChoose(one)}
        >
          {one}
        </Button>
      ))}
    </Flex>
  );
}
