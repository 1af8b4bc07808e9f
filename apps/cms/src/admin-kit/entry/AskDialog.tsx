import { Button, Flex, Modal } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useUnsaved } from './panel';

interface AskDialogProps {
  /** On the button that opens it, which is its title, too. */
  label: string;
  /** On the button that does it. */
  doLabel: string;
  variant?: 'default' | 'secondary' | 'danger-light';
  /** Whether enough is filled in. */
  isReady: boolean;
  isSending: boolean;
  /** Answers whether it was done. */
  onDo(): Promise<boolean>;
  children: ReactNode;
}

/**
 * A button that asks for more before it does something. What is not saved would not be part of it, so that it
 * can be opened only when all is saved.
 */
export function AskDialog(props: AskDialogProps) {
  const { label, doLabel, variant = 'secondary', isReady, isSending, onDo, children } = props;
  const [isOpen, setOpen] = useState(false);
  const isUnsaved = useUnsaved();
  const act = async () => {
    if (await onDo()) setOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant={variant} fullWidth disabled={isUnsaved}>
          {label}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{label}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Cancel</Button>
          </Modal.Close>
          <Button
            onClick={act}
            disabled={!isReady}
            loading={isSending}
            variant={variant === 'danger-light' ? 'danger' : 'default'}
          >
            {doLabel}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
