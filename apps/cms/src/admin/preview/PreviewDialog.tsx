import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { link } from '../../preview/shapes';
import { useAnswer } from './use-answer';

/** How wide each device shows a page, in pixels. */
const WIDTHS = { Phone: '375px', Desktop: '100%' } as const;
type Device = keyof typeof WIDTHS;
const DEVICES: readonly Device[] = ['Phone', 'Desktop'];
type Scheme = 'Light' | 'Dark';
const SCHEMES: readonly Scheme[] = ['Light', 'Dark'];

/** Button that shows the saved draft as the public would see it. It follows each save by itself. */
export function PreviewDialog({ path }: { path: string }) {
  const [isOpen, setOpen] = useState(false);
  const { answer, fault } = useAnswer(isOpen ? `${path}/link` : null, link);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button fullWidth>Preview</Button>
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
  const [scheme, setScheme] = useState<Scheme>('Light');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-own-view="">
      <Flex gap={4} wrap="wrap">
        <Choice label="Width" options={DEVICES} chosen={device} onChoose={setDevice} />
        <Choice label="Colours" options={SCHEMES} chosen={scheme} onChoose={setScheme} />
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
            // The page in the frame takes it for the reader's own wish.
            colorScheme: scheme.toLowerCase(),
          }}
        />
      </Box>
    </Flex>
  );
}

interface ChoiceProps<Option extends string> {
  label: string;
  options: readonly Option[];
  chosen: Option;
  onChoose(option: Option): void;
}

function Choice<Option extends string>({ label, options, chosen, onChoose }: ChoiceProps<Option>) {
  return (
    <Flex gap={2} role="group" aria-label={label}>
      {options.map((option) => (
        <Button
          key={option}
          variant={option === chosen ? 'secondary' : 'tertiary'}
          aria-pressed={option === chosen}
          onClick={() => onChoose(option)}
        >
          {option}
        </Button>
      ))}
    </Flex>
  );
}
