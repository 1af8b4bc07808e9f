import { Button, Dialog, Flex } from '@strapi/design-system';
import { type ReactElement, type ReactNode, useState } from 'react';

interface ConfirmDialogProps {
  /** The button that opens it. */
  button: ReactElement;
  title: ReactNode;
  /** On the button that does it. */
  doLabel: string;
  isDanger?: boolean;
  onDo(): Promise<unknown>;
  /** What will follow. */
  children: ReactNode;
}

/** A button that says what will follow, and asks, before it does something. */
export function ConfirmDialog({ button, title, doLabel, isDanger, onDo, children }: ConfirmDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const confirm = async () => {
    setOpen(false);
    await onDo();
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>{button}</Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={2}>
            {children}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Cancel
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant={isDanger ? 'danger' : 'default'} fullWidth onClick={confirm}>
              {doLabel}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
