import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import { link } from '../shapes';

/** What staff read when the server of previews is not there. */
export const NO_PREVIEW = 'The preview does not answer. Your work is safe. Try again in a minute.';

/** How the page may be shown: how wide, and by the name of its frame which look the preview's script gives it. */
const LOOKS = {
  Desktop: { width: '100%', name: 'light' },
  Phone: { width: '375px', name: 'light' },
  'In the dark': { width: '100%', name: 'dark' },
  'On paper': { width: '210mm', name: 'paper' },
} as const;
type Look = keyof typeof LOOKS;
const CHOICES: readonly Look[] = ['Desktop', 'Phone', 'In the dark', 'On paper'];

/** Button that shows the saved draft as the public would see it. It follows each save by itself. */
export function PreviewDialog({ path }: { path: string }) {
  const [isOpen, setOpen] = useState(false);
  const { answer, isLost } = useAnswer(isOpen ? `${path}/link` : null, { shape: link });
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary" fullWidth>
          Preview
        </Button>
      </Modal.Trigger>
      <Modal.Content style={{ width: '96vw', maxWidth: '1400px', maxHeight: '96vh' }}>
        {/* No landmark: the page in the frame has a header of its own. */}
        <Modal.Header role="presentation">
          <Modal.Title>Preview of the draft</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {answer ? (
            <Looks url={answer.url} />
          ) : (
            <Typography role="status">{isLost ? NO_PREVIEW : 'Opening…'}</Typography>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Looks({ url }: { url: string }) {
  const [look, setLook] = useState<Look>('Desktop');
  const { width, name } = LOOKS[look];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-own-view="">
      <Flex gap={4} wrap="wrap">
        <Flex gap={2} wrap="wrap" role="group" aria-label="Shown as">
          {CHOICES.map((one) => (
            <Button
              key={one}
              variant={one === look ? 'secondary' : 'tertiary'}
              aria-pressed={one === look}
              onClick={() => setLook(one)}
            >
              {one}
            </Button>
          ))}
        </Flex>
        <Link href={url} isExternal>
          Open in a new tab, to print it
        </Link>
      </Flex>
      <Box background="neutral150" padding={2}>
        <iframe
          // A frame keeps the name that it was made with.
          key={name}
          name={name}
          title={`The draft: ${look.toLowerCase()}`}
          src={url}
          sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          style={{ display: 'block', width, maxWidth: '100%', height: '68vh', margin: '0 auto', border: 0 }}
        />
      </Box>
    </Flex>
  );
}
