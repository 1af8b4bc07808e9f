import type { LinkValue } from '@pain/schema';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type SyntheticEvent, useState } from 'react';
import { PartField } from './PartField';
import { TargetField } from './TargetField';
import { useLinkField } from './use-link-field';

export type { LinkValue } from '@pain/schema';

interface LinkDialogProps {
  /** Where the link leads now; null for a new one. */
  value: LinkValue | null;
  /** The words of the link. */
  words: string;
  /** @param name by which it was chosen: the words of a link that has none. */
  onSave(value: LinkValue, name: string | null): void;
  /** Takes the link off its words. */
  onRemove?: () => void;
  onClose(): void;
}

/** Asks where a link leads: something of ours by its name, or any address. */
export function LinkDialog({ value, words, onSave, onRemove, onClose }: LinkDialogProps) {
  const field = useLinkField(value);
  const [fault, setFault] = useState<string | null>(null);
  const save = () => {
    if (field.fault === null && field.link !== null) onSave(field.link, field.name);
    else setFault(field.fault);
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        aria-describedby={undefined}
        // A click beside it would lose what was typed.
        onPointerDownOutside={(event) => field.isChanged && event.preventDefault()}
        // What is typed here is no business of the form that the dialog belongs to. Escape is the dialog's
        // own, which hears it at the document.
        onKeyDown={(event) => event.key === 'Escape' || stop(event)}
        onPaste={stop}
      >
        <Modal.Header closeLabel="Cancel">
          <Modal.Title>{value === null ? 'Add a link' : 'Change the link'}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} data-own-view>
            <Typography style={{ overflowWrap: 'anywhere' }}>{sayWords(words.trim())}</Typography>
            <TargetField
              text={field.text}
              meaning={field.meaning}
              choices={field.choices}
              isReady={field.isReady}
              news={field.news}
              fault={fault}
              onType={(text) => {
                setFault(null);
                field.type(text);
              }}
              onChoose={(choice) => {
                setFault(null);
                field.choose(choice);
              }}
              onEnter={save}
            />
            {field.link?.target && <PartField link={field.link} onChange={field.change} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap" width="100%">
            <Modal.Close>
              <Button variant="tertiary">Cancel</Button>
            </Modal.Close>
            <Box grow={1} />
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

function sayWords(words: string): string {
  return words === ''
    ? 'The name of what you choose is written as the words of the link.'
    : `Link on the words “${words}”.`;
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}
