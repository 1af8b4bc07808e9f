import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useAttempt } from '../../../admin-kit/asking/use-attempt';
import { ConfirmDialog } from '../../../admin-kit/entry/ConfirmDialog';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { SiteChange, WebsiteState } from '../shapes';

/** Changes the public site, and says when it could not. */
function useSiteChange(onDone: () => void) {
  const { post } = useFetchClient();
  const { attempt } = useAttempt();
  return (path: string, body: object) =>
    attempt(async () => {
      await post(path, body);
      onDone();
    });
}

/** Button that puts back the site of an earlier time, after asking. */
export function PutBack({ change, onDone }: { change: SiteChange; onDone: () => void }) {
  const send = useSiteChange(onDone);
  const moment = describeMoment(change.at);
  return (
    <ConfirmDialog
      button={
        <Button variant="tertiary" size="S" aria-label={`Put back the website of ${moment}`}>
          Put back
        </Button>
      }
      title={`Put back the website of ${moment}?`}
      doLabel="Put it back"
      isDanger
      onDo={() => send('/website/put-back', { release: change.release })}
    >
      <Typography>
        The public sees it at once. What was published since, and what is published from now on, waits until
        somebody lets it go live again. No entry is changed. Alerts are as they were then.
      </Typography>
    </ConfirmDialog>
  );
}

/** Says that an earlier site was put back, with the button that ends it for those who may. */
export function HeldSite({
  held,
  mayResume,
  onDone,
}: {
  held: NonNullable<WebsiteState['held']>;
  mayResume: boolean;
  onDone: () => void;
}) {
  const send = useSiteChange(onDone);
  const site = held.madeAt === null ? 'An earlier website' : `The website of ${describeMoment(held.madeAt)}`;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography fontWeight="bold">
        {site} was put back by {held.by} ({describeMoment(held.since)}). The content here is ahead of it.
      </Typography>
      {mayResume && (
        <Button variant="secondary" onClick={() => send('/website/resume', {})}>
          Let newer content go live
        </Button>
      )}
    </Flex>
  );
}

/** Button that lets go live what a guard stopped, as long as that is what was shown beside it. */
export function Confirm({ confirmation, onDone }: { confirmation: string; onDone: () => void }) {
  const send = useSiteChange(onDone);
  return (
    <Button variant="danger-light" onClick={() => send('/website/confirm', { confirmation })}>
      Let it go live anyway
    </Button>
  );
}
