import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { describeMoment } from '../../../../kernel/dates/describe-instant';
import { Compared, Wide } from '../../../history/admin/Compared';
import type { SignOffLine } from '../../review-shapes';

interface SignedVersionProps {
  /** `faq/abc123`: the entry that was signed off. */
  entry: string;
  signOff: SignOffLine;
}

/** Button that shows the exact version that somebody signed off, and what has changed since. */
export function SignedVersion({ entry, signOff }: SignedVersionProps) {
  const { by, at } = signOff;
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button size="S" variant="tertiary" aria-label={`See the signed version, ${describeMoment(at)}`}>
          See the signed version
        </Button>
      </Modal.Trigger>
      <Wide aria-describedby={undefined}>
        <Modal.Header closeLabel="Close the signed version">
          <Modal.Title>
            Signed off by {by}, {describeMoment(at)}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Views entry={entry} signOff={signOff} />
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Close</Button>
          </Modal.Close>
        </Modal.Footer>
      </Wide>
    </Modal.Root>
  );
}

function Views({ entry, signOff: { ref } }: SignedVersionProps) {
  const [to, setTo] = useState('draft');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
      <Field.Root name="view">
        <Field.Label>Show</Field.Label>
        <SingleSelect value={to} onChange={(value) => setTo(String(value))}>
          <SingleSelectOption value="draft">What has changed since, to the saved draft</SingleSelectOption>
          <SingleSelectOption value={ref}>All that was signed off</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      <Compared path={entry} from={ref} to={to} />
    </Flex>
  );
}
