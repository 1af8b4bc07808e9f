import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { type Changes, changes, type PageChange } from '../../preview/shapes';
import { useAnswer } from './use-answer';

const KINDS: Readonly<Record<PageChange['kind'], string>> = {
  changed: 'will change',
  new: 'will be a new page',
  gone: 'will no longer be there',
};

/** Button that lists the public pages that publishing the saved draft changes, with the words that differ. */
export function ChangesDialog({ path }: { path: string }) {
  const [isOpen, setOpen] = useState(false);
  const { answer, fault } = useAnswer(isOpen ? `${path}/changes` : null, changes);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="secondary" fullWidth>
          What will change
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>What will change on the website</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {answer ? <List {...answer} /> : <Typography role="status">{fault ?? 'Comparing…'}</Typography>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function List({ problem, count, pages }: Changes) {
  const rest = count - pages.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-own-view="">
      <Typography role="status">{problem ?? summarise(count)}</Typography>
      {pages.map((page) => (
        <Page key={page.liveUrl ?? page.previewUrl} {...page} />
      ))}
      {rest > 0 && <Typography>And {rest} more pages.</Typography>}
    </Flex>
  );
}

function summarise(count: number): string {
  if (count === 0) return 'Publishing this draft changes no page of the website.';
  return `Publishing this draft changes ${count === 1 ? 'one page' : `${count} pages`} of the website.`;
}

function Page({ title, kind, liveUrl, previewUrl, words }: PageChange) {
  return (
    <Box tag="section" aria-label={title}>
      <Typography tag="h3" variant="delta">
        {title} {KINDS[kind]}
      </Typography>
      <Flex gap={4} paddingTop={1} paddingBottom={2}>
        {liveUrl && (
          <Link href={liveUrl} isExternal>
            Before: {title}
          </Link>
        )}
        {previewUrl && (
          <Link href={previewUrl} isExternal>
            After: {title}
          </Link>
        )}
      </Flex>
      <Words words={words} />
    </Box>
  );
}

const LOOKS = {
  same: { tag: 'span', color: 'neutral800' },
  added: { tag: 'ins', color: 'success700' },
  removed: { tag: 'del', color: 'danger700' },
} as const;

function Words({ words }: { words: PageChange['words'] }) {
  if (words.every(({ kind }) => kind === 'same'))
    return <Typography textColor="neutral700">No words change, only how it looks.</Typography>;
  return (
    <Box
      borderColor="neutral300"
      hasRadius
      padding={3}
      style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
    >
      {words.map(({ text, kind }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one comparison never move
        <Typography key={place} tag={LOOKS[kind].tag} textColor={LOOKS[kind].color}>
          {text}
        </Typography>
      ))}
    </Box>
  );
}
