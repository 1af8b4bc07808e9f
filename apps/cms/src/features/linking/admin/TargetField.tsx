import { Field, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { LinkChoice } from '../shapes';
import { ChoiceList, optionId } from './ChoiceList';
import { isMeant, type Meaning } from './understand';

interface TargetFieldProps {
  /** What stands in it. */
  text: string;
  meaning: Meaning;
  choices: readonly LinkChoice[];
  /** Whether they belong to what stands in it. */
  isReady: boolean;
  /** What is said of the search below the field; null while it says nothing. */
  news: string | null;
  fault: string | null;
  onType(text: string): void;
  onChoose(choice: LinkChoice): void;
  onEnter(): void;
}

/** The one field in which a link is given its target: letters of a title, or an address. */
export function TargetField(props: TargetFieldProps) {
  const { text, meaning, choices, isReady, news, fault, onType, onChoose, onEnter } = props;
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [active, setActive] = useState(0);
  const isOpen = choices.length > 0;
  const chosen = Math.min(active, choices.length - 1);
  const move = (by: number) => setActive((chosen + by + choices.length) % choices.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choices[chosen];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (choice === undefined) onEnter();
      else if (isMeant(choice, text, isReady)) onChoose(choice);
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <Field.Root
      error={fault ?? undefined}
      hint="Type a few letters of a title, or paste an address, an e-mail address or a phone number."
    >
      <Field.Label>Where does the link go?</Field.Label>
      <Field.Input
        ref={field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? optionId(list, chosen) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }: { target: HTMLInputElement }) => {
          setActive(0);
          onType(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <Field.Error />
      <Typography tag="div" role="status" style={{ overflowWrap: 'anywhere' }}>
        {meaning.kind === 'link' ? meaning.says : news}
      </Typography>
      {meaning.kind === 'link' && meaning.doubt !== null && (
        <Typography tag="div" role="alert" textColor="warning700">
          {meaning.doubt}
        </Typography>
      )}
      {isOpen && <ChoiceList id={list} choices={choices} active={chosen} onChoose={onChoose} />}
      <Field.Hint />
    </Field.Root>
  );
}
