import { Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { type Offer, sentenceOf } from './offers';

/** The addresses of the pictures that stand beside the definitions of blocks, by path. */
const PICTURES = import.meta.glob<string>('../../../../../../../packages/blocks/*/picture.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The same by the names of the blocks; there is none of one that nobody has made yet. */
const PICTURE_OF = new Map(Object.entries(PICTURES).map(([path, url]) => [path.split('/').at(-2), url]));

interface OfferOptionProps {
  id: string;
  offer: Offer;
  isMarked: boolean;
  onChoose(uid: string): void;
}

/**
 * A block that can be added: what it looks like, its name, and what it is for. The focus stays in the
 * search field, which marks one.
 */
export function OfferOption({ id, offer, isMarked, onChoose }: OfferOptionProps) {
  const picture = PICTURE_OF.get(offer.name);
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  return (
    <Option ref={option} id={id} role="option" aria-selected={isMarked} onClick={() => onChoose(offer.uid)}>
      <Picture>{picture && <img src={picture} alt="" />}</Picture>
      <span>
        <Typography tag="span" fontWeight="bold" textColor="neutral800">
          {offer.label}
        </Typography>
        <Sentence tag="span" variant="pi" textColor="neutral600">
          {sentenceOf(offer)}
        </Sentence>
      </span>
    </Option>
  );
}

const Option = styled.div`
  display: flex;
  gap: 1.2rem;
  align-items: center;
  padding: 0.8rem;
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-selected='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  @media (forced-colors: active) {
    border-color: Canvas;

    &[aria-selected='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;

/** White in the dark, too: it shows the website. */
const Picture = styled.span`
  flex: 0 0 9.6rem;
  height: 6.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: #fff;

  img {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
`;

const Sentence = styled(Typography)`
  display: block;
`;
