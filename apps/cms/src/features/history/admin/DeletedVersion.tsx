import { Button, LinkButton, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { DeletedEntry, Restored } from '../shapes';
import { Compared, Wide } from './Compared';
import { RestoredMessage, useRestore } from './Restore';

/** Button that shows what a deleted entry said, with the way to bring it back. */
export function DeletedVersion({ deleted }: { deleted: DeletedEntry }) {
  const { entry, ref, title, kind, path } = deleted;
  // It stays in the list until the page is opened again, so that what could not be brought back can be read.
  const [restored, setRestored] = useState<Restored | null>(null);
  const { restore, isSending } = useRestore(entry, ref, setRestored);
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="secondary" aria-label={`See what it said: ${title}`}>
          See what it said
        </Button>
      </Modal.Trigger>
      <Wide aria-describedby={undefined}>
        <Modal.Header closeLabel="Close what was deleted">
          <Modal.Title>
            {kind} “{title}”
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {restored ? <RestoredMessage restored={restored} /> : <Compared path={entry} from={ref} to={ref} />}
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Close</Button>
          </Modal.Close>
          {restored ? (
            <LinkButton tag={NavLink} to={path}>
              Look at the draft
            </LinkButton>
          ) : (
            <Button onClick={restore} loading={isSending}>
              Bring it back as a draft
            </Button>
          )}
        </Modal.Footer>
      </Wide>
    </Modal.Root>
  );
}
