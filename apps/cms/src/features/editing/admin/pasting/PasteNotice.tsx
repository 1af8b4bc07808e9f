import { useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { onPasteNotice } from './notices';

/** Long enough to read three sentences; it can be closed before. */
const SHOWN_MS = 12_000;

/** Says what pasting left out, in Strapi's own messages. */
export function PasteNotice() {
  const { toggleNotification } = useNotification();
  useEffect(
    () =>
      onPasteNotice((message) =>
        toggleNotification({ type: 'warning', title: 'Pasted, but look:', message, timeout: SHOWN_MS }),
      ),
    [toggleNotification],
  );
  return null;
}
