import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { History, Restored, Version } from '../shapes';
import { Wide } from './Compared';
import { Comparison } from './Comparison';
import { describeAuthor, describeVersion } from './describe-version';
import { RestoreButton, RestoredMessage } from './Restore';

const Columns = styled.div`
  display: grid;
  gap: 24px;
  grid-template-columns: minmax(200px, 260px) minmax(0, 1fr);
  @media (max-width: 700px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
/** Without markers a list is none to VoiceOver, unless it says so. */
const List = styled.ul.attrs({ role: 'list' })`
  list-style: none;
  @media (max-width: 700px) {
    max-height: 30vh;
    overflow: auto;
  }
`;
const Choice = styled.button`
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  width: 100%;
  text-align: left;
  padding: 8px 12px;
  border-radius: 4px;
  border: 1px solid transparent;
  border-left: 3px solid transparent;
  cursor: pointer;
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-left-color: ${({ theme }) => theme.colors.primary600};
  }
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:disabled {
    cursor: default;
    border-color: transparent;
  }
  @media (forced-colors: active) {
    &[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;

/** All versions of an entry: what each said, what it changed, and the way to bring it back. */
export function HistoryView({ path, history }: { path: string; history: History }) {
  const [ref, setRef] = useState(history.versions.find(({ hasContent }) => hasContent)?.ref ?? '');
  const [restored, setRestored] = useState<Restored | null>(null);
  const chosen = history.versions.find((version) => version.ref === ref);
  return (
    <Wide aria-describedby={undefined}>
      <Modal.Header closeLabel="Close the history">
        <Modal.Title>History</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {restored ? (
          <RestoredMessage restored={restored} />
        ) : (
          <Columns>
            <Versions versions={history.versions} chosen={ref} onChoose={setRef} />
            {chosen ? <Comparison path={path} version={chosen} versions={history.versions} /> : <Nothing />}
          </Columns>
        )}
      </Modal.Body>
      <Modal.Footer>
        {restored ? (
          <span />
        ) : (
          <Modal.Close>
            <Button variant="tertiary">Close</Button>
          </Modal.Close>
        )}
        {restored && <Button onClick={() => window.location.reload()}>Look at the draft</Button>}
        {!restored && chosen && history.mayRestore && (
          <RestoreButton
            path={path}
            version={chosen}
            hasUnpublishedChanges={history.hasUnpublishedChanges}
            onRestored={setRestored}
          />
        )}
      </Modal.Footer>
    </Wide>
  );
}

function Nothing() {
  return <Typography>There is no version whose content is known.</Typography>;
}

interface VersionsProps {
  versions: Version[];
  chosen: string;
  onChoose(ref: string): void;
}

function Versions({ versions, chosen, onChoose }: VersionsProps) {
  return (
    <Box tag="nav" aria-label="Versions">
      <List>
        {versions.map((version) => (
          <li key={version.ref}>
            <Choice
              type="button"
              disabled={!version.hasContent}
              aria-pressed={version.ref === chosen}
              onClick={() => onChoose(version.ref)}
            >
              <Flex direction="column" alignItems="flex-start">
                <Typography fontWeight={version.ref === chosen ? 'bold' : 'regular'}>
                  {describeVersion(version)}
                </Typography>
                <Typography variant="pi" textColor="neutral600">
                  {describeAuthor(version)}
                </Typography>
              </Flex>
            </Choice>
          </li>
        ))}
      </List>
    </Box>
  );
}
