import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { link } from '../../preview/shapes';
import { useAnswer } from './use-answer';

/** How wide each device shows a page, in pixels. */
const WIDTHS = { Phone: '375px', Desktop: '100%' } as const;
type Device = keyof typeof WIDTHS;
const DEVICES: readonly Device[] = ['Phone', 'Desktop'];

/** Button that shows the saved draft as the public would see it. It follows each save by itself. */
export function PreviewDialog({ path }: { path: string }) {
  const [isOpen, setOpen] = useState(false);
  const { answer, fault } = useAnswer(isOpen ? `${path}/link` : null, link);
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
          {answer ? <Looks url={answer.url} /> : <Typography role="status">{fault ?? 'Opening…'}</Typography>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Looks({ url }: { url: string }) {
  const [device, setDevice] = useState<Device>('Desktop');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-own-view="">
      <Flex gap={4} wrap="wrap">
        <Flex gap={2} role="group" aria-label="Width">
          {DEVICES.map((one) => (
            <Button
              key={one}
              variant={one === device ? 'secondary' : 'tertiary'}
              aria-pressed={one === device}
              onClick={() => setDevice(one)}
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
          title={`The draft on a ${device.toLowerCase()}`}
          src={url}
          sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          style={{
            display: 'block',
            width: WIDTHS[device],
            height: '68vh',
            margin: '0 auto',
            border: 0,
          }}
        />
      </Box>
    </Flex>
  );
}
