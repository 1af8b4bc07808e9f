import { Field, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { styled } from 'styled-components';
import { OfferOption } from './OfferOption';
import { findOffers, type Offer } from './offers';

interface ChooserProps {
  /** The uids of the blocks that the entry takes. */
  allowed: readonly string[];
  onChoose(uid: string): void;
}

/**
 * Blocks in groups, each with its picture and what it is for. Typing finds them, arrow keys go
 * through them, Enter takes one.
 */
export function Chooser({ allowed, onChoose }: ChooserProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const groups = findOffers(allowed, typed);
  const { marked, onKeyDown } = useMarked(
    groups.flatMap(({ offers }) => offers),
    typed,
    onChoose,
  );
  return (
    <Frame>
      <Field.Root>
        <Field.Label>What do you want to add?</Field.Label>
        <Field.Input
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={marked && `${id}-${marked.name}`}
          autoComplete="off"
          placeholder="Type a word, such as picture"
          startAction={<Search aria-hidden />}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
        />
      </Field.Root>
      <Groups id={id} role="listbox" aria-label="Blocks">
        {groups.map(({ key, label, offers }) => (
          <Group key={key} role="group" aria-labelledby={`${id}-${key}`}>
            <Typography id={`${id}-${key}`} tag="p" variant="sigma" textColor="neutral600">
              {label}
            </Typography>
            {offers.map((offer) => (
              <OfferOption
                key={offer.uid}
                id={`${id}-${offer.name}`}
                isMarked={offer === marked}
                {...{ offer, onChoose }}
              />
            ))}
          </Group>
        ))}
      </Groups>
      <Typography role="status" textColor="neutral600">
        {groups.length === 0 && 'No block has these words. Try another one.'}
      </Typography>
    </Frame>
  );
}

/** The block that Enter would take: the first that was found, until an arrow key goes on to another. */
function useMarked(offers: readonly Offer[], typed: string, onChoose: (uid: string) => void) {
  const [place, setPlace] = useState(0);
  const marked = offers[place];

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words find other blocks
  useEffect(() => setPlace(0), [typed]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPlace((place + step + offers.length) % Math.max(1, offers.length));
    else if (event.key === 'Enter' && marked) onChoose(marked.uid);
    if (step !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return { marked, onKeyDown };
}

const Frame = styled.div`
  display: flex;
  width: min(46rem, 92vw);
  max-height: min(56rem, var(--radix-popover-content-available-height));
  flex-direction: column;
  gap: 1.2rem;
  padding: 1.6rem;
`;

const Group = styled.div``;

const Groups = styled.div`
  display: flex;
  min-height: 0;
  flex-direction: column;
  gap: 1.2rem;
  overflow-y: auto;
`;
