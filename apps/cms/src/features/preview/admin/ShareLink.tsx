import { Button, Field, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { describeError } from '../../../admin-kit/asking/describe-error';
import { Folded } from '../../../admin-kit/entry/Lines';
import { link, type PreviewLink } from '../shapes';
import { copyLink } from './copy-link';

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/London',
});

/** Buttons that make a link to the draft for people without an account, and end all that were made. */
export function ShareLink({ path }: { path: string }) {
  const { post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [shared, setShared] = useState<PreviewLink | null>(null);
  const tell = async (act: () => Promise<string>) => {
    try {
      toggleNotification({ type: 'success', message: await act() });
    } catch (error) {
      toggleNotification({
        type: 'danger',
        message: `That did not work. Your work is safe. ${describeError(error)}`,
      });
    }
  };
  const share = () =>
    tell(async () => {
      const { data } = await post(`${path}/share`, {});
      const made = link.parse(data);
      setShared(made);
      return copyLink(made.url, navigator.clipboard);
    });
  const end = () =>
    tell(async () => {
      await del(`${path}/share`);
      setShared(null);
      return 'All links to this draft have ended.';
    });
  return (
    <Folded title="Share this draft">
      <Button variant="tertiary" fullWidth onClick={share}>
        Copy share link
      </Button>
      <Typography variant="pi" textColor="neutral600">
        {shared
          ? `Works until ${DAY.format(new Date(shared.until))}, without an account. It shows this draft only.`
          : 'Shows this draft to somebody without an account, for 7 days.'}
      </Typography>
      {shared && (
        <Field.Root>
          <Field.Label>Share link</Field.Label>
          <Field.Input
            readOnly
            value={shared.url}
            onFocus={(event: { target: HTMLInputElement }) => event.target.select()}
          />
        </Field.Root>
      )}
      <Button variant="danger-light" fullWidth onClick={end}>
        End all share links
      </Button>
    </Folded>
  );
}
