import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import { SUMMARY } from '../../../admin-kit/entry/Lines';
import { type Changes, changes, type PageChange, pageWords, type Words } from '../shapes';

const KINDS: Readonly<Record<PageChange['kind'], string>> = {
  changed: 'will change',
  new: 'will be a new page',
  gone: 'will no longer be there',
};

/** Button that lists the public pages that publishing the saved draft changes, with the words that differ. */
export function ChangesDialog({ path }: { path: string }) {
  const [isOpen, setOpen] = useState(false);
  const { answer, problem } = useAnswer(isOpen ? `${path}/changes` : null, { shape: changes });
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
          {answer ? (
            <List path={path} {...answer} />
          ) : (
            <Typography role="status">{problem ?? 'Comparing…'}</Typography>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function List({ path, problem, pages }: Changes & { path: string }) {
  const later = pages.filter(({ words }) => words === null);
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-own-view="">
      <Typography role="status">{problem ?? summarise(pages.length)}</Typography>
      {pages.map(({ words, ...page }) => words && <Page key={page.path} {...page} words={words} />)}
      {later.length > 0 && (
        <Box tag="section" aria-label="Open a page to see its words">
          <Typography tag="h3" variant="delta">
            Open a page to see its words
          </Typography>
          <Box tag="ul" style={{ listStyle: 'none', padding: 0 }} paddingTop={2}>
            {later.map((page) => (
              <li key={page.path}>
                <LaterPage path={path} page={page} />
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Flex>
  );
}

function summarise(count: number): string {
  if (count === 0) return 'Publishing this draft changes no page of the website.';
  return `Publishing this draft changes ${count === 1 ? 'one page' : `${count} pages`} of the website.`;
}

function Page({ words, ...page }: Omit<PageChange, 'words'> & { words: Words }) {
  const { title, kind } = page;
  return (
    <Box tag="section" aria-label={title}>
      <Typography tag="h3" variant="delta">
        {title} {KINDS[kind]}
      </Typography>
      <Sides {...page} />
      <Differences words={words} />
    </Box>
  );
}

/** A page whose words are compared when it is opened: a name in the menu may change thousands. */
function LaterPage({ path, page }: { path: string; page: PageChange }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary style={SUMMARY}>
        <Typography textColor="primary700">
          {page.title} {KINDS[page.kind]}
        </Typography>
      </summary>
      {isOpen && (
        <Box paddingBottom={3}>
          <Sides {...page} />
          <LaterWords path={`${path}/words?page=${encodeURIComponent(page.path)}`} />
        </Box>
      )}
    </details>
  );
}

function LaterWords({ path }: { path: string }) {
  const { answer, problem } = useAnswer(path, { shape: pageWords });
  if (answer) return <Differences {...answer} />;
  return <Typography role="status">{problem ?? 'Comparing…'}</Typography>;
}

function Sides({ title, liveUrl, previewUrl }: Omit<PageChange, 'words'>) {
  return (
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
  );
}

const LOOKS = {
  same: { tag: 'span', color: 'neutral800' },
  added: { tag: 'ins', color: 'success700' },
  removed: { tag: 'del', color: 'danger700' },
} as const;

function Differences({ words }: { words: Words }) {
  if (words.every(({ kind }) => kind === 'same'))
    return (
      <Typography textColor="neutral700">
        No words on it change, but how it looks, where a link leads, or what search engines see.
      </Typography>
    );
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
