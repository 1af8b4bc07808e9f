import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import { link } from '../shapes';
import { LookChoice } from './LookChoice';
import { LOOKS, type Look, SANDBOX } from './looks';

/** Button that shows the saved draft as the public would see it. It follows each save automatically. */
export function PreviewDialog({ path }: { path: string }) {
  const [isOpen, setOpen] = useState(false);
  const { answer, problem } = useAnswer(isOpen ? `${path}/link` : null, { shape: link });
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
            <Typography role="status">{problem ?? 'Opening…'}</Typography>
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
        <LookChoice look={look} onChoose={setLook} />
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
          sandbox={SANDBOX}
          style={{ display: 'block', width, maxWidth: '100%', height: '68vh', margin: '0 auto', border: 0 }}
        />
      </Box>
    </Flex>
  );
}
