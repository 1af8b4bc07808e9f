import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { describeBreaks } from '../../usage/admin/describe-breaks';
import { Sentences } from '../../usage/admin/Sentences';
import { onQuestion, type Question } from './ask-before-breaking';

/** Asks whether to do what leaves links elsewhere without their target. */
export function BreakingDialog() {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => onQuestion(setQuestion), []);
  if (question === null) return null;
  const { words, breaks, answer } = question;
  return (
    <Modal.Root open onOpenChange={() => answer(false)}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={words.stay}>
          <Modal.Title>{words.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} data-own-view>
            <Box role="group" aria-label="Links that break" tabIndex={0}>
              <Sentences sentences={describeBreaks(breaks)} />
            </Box>
            <Typography>
              Readers who follow them do not find what they look for. You can correct the links afterwards,
              too.
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => answer(false)}>
            {words.stay}
          </Button>
          <Button onClick={() => answer(true)}>{words.goOn}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
