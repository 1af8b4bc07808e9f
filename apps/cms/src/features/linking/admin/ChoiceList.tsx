import { Box, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { LinkChoice } from '../shapes';
import { KINDS } from './use-choices';

interface ChoiceListProps {
  id: string;
  choices: readonly LinkChoice[];
  /** Its place among the choices; -1 for none. */
  active: number;
  onChoose(choice: LinkChoice): void;
}

/** The id of an option, for the field that says which one is active. */
export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** What a link can lead to, in groups: the list of a combobox, whose field has the focus. */
export function ChoiceList({ id, choices, active, onChoose }: ChoiceListProps) {
  return (
    <Box
      id={id}
      role="listbox"
      aria-label="What the link can lead to"
      hasRadius
      borderColor="neutral200"
      maxHeight="32rem"
      overflow="auto"
    >
      {KINDS.filter(([kind]) => choices.some((choice) => choice.kind === kind)).map(([kind, label]) => (
        <Box key={kind} role="group" aria-labelledby={`${id}-${kind}`} padding={1}>
          <Box id={`${id}-${kind}`} padding={2}>
            <Typography variant="sigma" textColor="neutral600">
              {label}
            </Typography>
          </Box>
          {choices.map(
            (choice, at) =>
              choice.kind === kind && (
                <Option
                  key={optionId(id, at)}
                  id={optionId(id, at)}
                  choice={choice}
                  isActive={at === active}
                  onChoose={onChoose}
                />
              ),
          )}
        </Box>
      ))}
    </Box>
  );
}

/** Colours say nothing where a person has chosen their own. */
const Line = styled(Box)`
  overflow-wrap: anywhere;

  @media (forced-colors: active) {
    &[aria-selected='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;

interface OptionProps {
  id: string;
  choice: LinkChoice;
  isActive: boolean;
  onChoose(choice: LinkChoice): void;
}

function Option({ id, choice, isActive, onChoose }: OptionProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <Line
      ref={place}
      id={id}
      role="option"
      aria-selected={isActive}
      padding={2}
      hasRadius
      cursor="pointer"
      background={isActive ? 'primary100' : undefined}
      // The field keeps the focus.
      onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
      onClick={() => onChoose(choice)}
    >
      <Typography tag="div" textColor={isActive ? 'primary700' : 'neutral800'}>
        {choice.title}
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {choice.where}
      </Typography>
    </Line>
  );
}
