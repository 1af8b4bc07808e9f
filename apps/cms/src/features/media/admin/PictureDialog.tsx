import { Button, Checkbox, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { onWaiting, type Waiting } from './ask-in-turn';

const Preview = styled.img`
  max-width: 100%;
  max-height: 24rem;
  object-fit: contain;
`;
const DECORATIVE = 'decorative';

/** Asks for the words of each picture that is about to be uploaded, one after the other. */
export function PictureDialog() {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [count, setCount] = useState(0);
  useEffect(() => onWaiting(setWaiting), []);
  const [first] = waiting;
  if (!first) return null;
  const answer = (words: string | null) => {
    setCount(count + 1);
    first.answer(words);
  };
  return <Question key={count} picture={first.picture} onAnswer={answer} />;
}

interface QuestionProps {
  picture: File;
  onAnswer(words: string | null): void;
}

function Question({ picture, onAnswer }: QuestionProps) {
  const [words, setWords] = useState('');
  const [isDecorative, setDecorative] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const address = useAddress(picture);
  const field = useRef<HTMLTextAreaElement>(null);
  useEscape(() => onAnswer(null));
  const upload = () => {
    if (isDecorative) onAnswer(DECORATIVE);
    else if (words.trim() === '') setMissing(true);
    else onAnswer(words);
  };
  return (
    <Modal.Root open onOpenChange={() => onAnswer(null)}>
      <Modal.Content
        aria-describedby={undefined}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          field.current?.focus();
        }}
        // What is typed is only here, and a click beside it would throw picture and words away.
        onInteractOutside={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel="Do not upload it">
          <Modal.Title>What does this picture show?</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex direction="column" gap={2}>
              {address && <Preview src={address} alt="" />}
              <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
                {picture.name}
              </Typography>
            </Flex>
            <Field.Root
              required={!isDecorative}
              hint="For people who cannot see it: what the picture shows, in a sentence."
              error={isMissing && !isDecorative && 'Write what it shows, or tick “Decorative”.'}
            >
              <Field.Label>Alternative text</Field.Label>
              <Textarea
                ref={field}
                value={words}
                disabled={isDecorative}
                onChange={(event) => setWords(event.target.value)}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            <Checkbox checked={isDecorative} onCheckedChange={(isOn) => setDecorative(isOn === true)}>
              Decorative: it gives no information
            </Checkbox>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onAnswer(null)}>
            Do not upload it
          </Button>
          <Button onClick={upload}>Upload</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/**
 * Strapi's list of uploads, behind the question, would take the key for itself and cancel the other uploads.
 */
function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
}

/** Where the browser shows a file of this computer, for as long as that is wanted. */
function useAddress(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
