import { findAddressFault, type Inline, readLink } from '@pain/schema';
import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useRef, useState } from 'react';

/** Where a link leads. */
export type LinkValue = Pick<Extract<Inline, { type: 'link' }>, 'url' | 'target'>;

interface LinkDialogProps {
  /** What the link leads to now; null for a new one. */
  value: LinkValue | null;
  /** The words of the link. */
  words: string;
  onSave(value: LinkValue): void;
  /** Takes the link off its words. */
  onRemove?: () => void;
  onClose(): void;
}

/** Asks where a link leads. */
export function LinkDialog({ value, words, onSave, onRemove, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState(value?.url ?? '');
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const save = () => {
    const url = readLink(typed)?.url ?? typed.trim();
    const found = url === '' ? 'Write where the link leads.' : findAddressFault(url);
    if (found === null) onSave({ url });
    else setFault(found);
  };
  const saveByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        aria-describedby={undefined}
        // What was typed is not lost by a click beside it.
        onPointerDownOutside={(event) => event.preventDefault()}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          field.current?.select();
        }}
      >
        <Modal.Header>
          <Modal.Title>{value === null ? 'Add a link' : 'Change the link'}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {words !== '' && <Typography>On the words “{words}”.</Typography>}
            <Field.Root
              error={fault}
              hint="An address such as www.nhs.uk, an e-mail address or a phone number."
              required
            >
              <Field.Label>Leads to</Field.Label>
              <TextInput
                ref={field}
                value={typed}
                autoComplete="off"
                onChange={({ target }) => {
                  setTyped(target.value);
                  setFault(undefined);
                }}
                onKeyDown={saveByEnter}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Cancel</Button>
          </Modal.Close>
          <Flex gap={2}>
            {onRemove && (
              <Button variant="danger-light" onClick={onRemove}>
                Remove the link
              </Button>
            )}
            <Button onClick={save}>Save the link</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
