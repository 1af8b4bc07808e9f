import { CaretDown, CaretUp } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { styled } from 'styled-components';
import { isFolded, onFolded, toggleFolded } from './folded-panels';

const Folded = createContext(false);

/** The whole heading is the button. */
const Toggle = styled.button`
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: center;
  min-height: 2.4rem;
  padding: 0;
  font: inherit;
  color: inherit;
  letter-spacing: inherit;
  text-transform: inherit;
  cursor: pointer;
  background: none;
  border: 0;
`;

/** The heading of a panel, which folds it. */
export function FoldingTitle({ title }: { title: string }) {
  const [folded, toggle] = useFolding(title);
  const Sign = folded ? CaretDown : CaretUp;
  return (
    <Toggle type="button" aria-expanded={!folded} onClick={toggle}>
      {title}
      <Sign aria-hidden width="0.8rem" height="0.8rem" />
    </Toggle>
  );
}

/** Says to what is in a panel whether it is folded. */
export function Folding({ title, children }: { title: string; children: ReactNode }) {
  const [folded] = useFolding(title);
  return <Folded.Provider value={folded}>{children}</Folded.Provider>;
}

/** Whether the panel around is folded: then it shows its state in one line, and nothing else. */
export function useIsFolded(): boolean {
  return useContext(Folded);
}

function useFolding(title: string): [folded: boolean, toggle: () => void] {
  const user = useAuth('useFolding', (state) => state.user?.id) ?? 'nobody';
  const folded = useSyncExternalStore(onFolded, () => isFolded(user, title));
  return [folded, () => toggleFolded(user, title)];
}
