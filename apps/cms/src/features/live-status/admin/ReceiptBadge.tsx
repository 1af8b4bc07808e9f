import { Portal, Status, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { EntryReceipt } from '../shapes';
import { describeBadge, type Known } from './describe-receipt';

/** Strapi's own badge below the title, which says “Published” as soon as the CMS has published. */
const BADGE = 'main [role="status"]';
const ROW = { display: 'flex', flexWrap: 'wrap', gap: '0.8rem' } as const;

interface ReceiptBadgeProps {
  receipt: EntryReceipt;
  where: Known['where'];
}

/** Beside Strapi's badge, whether the website has what is published. There is no extension point for it. */
export function ReceiptBadge({ receipt, where }: ReceiptBadgeProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Strapi makes its badge again for another state
  useEffect(() => setPlace(findPlace()), [receipt.status]);
  const badge = describeBadge(receipt, where);
  if (place === null || badge === null) return null;
  return (
    <Portal container={place}>
      <Status size="S" variant={badge.variant}>
        <Typography tag="span" variant="omega" fontWeight="bold">
          {badge.text}
        </Typography>
      </Status>
    </Portal>
  );
}

/** Strapi's box holds its badge alone; both stand in a row there. */
function findPlace(): HTMLElement | null {
  const place = document.querySelector(BADGE)?.parentElement ?? null;
  if (place) Object.assign(place.style, ROW);
  return place;
}
