import { CaretDown, CaretUp } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { styled } from 'styled-components';
import { isFolded, onFolded, toggleFolded } from './folded-panels';

const Folded = createContext(false);

/**
 * At the end of the panel's heading, which is Strapi's and stands right above; on a phone a little further.
 */
const Toggle = styled.button`
  position: absolute;
  top: -3.6rem;
  right: 0;
  display: grid;
  place-items: center;
  width: 2.4rem;
  height: 2.4rem;
  padding: 0;
  cursor: pointer;
  background: none;
  border: 0;

  ${({ theme }) => theme.breakpoints.large} {
    top: -3.2rem;
  }
`;

/** Folds a panel to its state, and unfolds it. */
export function FoldButton({ title }: { title: string }) {
  const [folded, toggle] = useFolding(title);
  const Sign = folded ? CaretDown : CaretUp;
  return (
    <Toggle type="button" aria-label={`Details of ${title}`} aria-expanded={!folded} onClick={toggle}>
      <Sign aria-hidden width="1rem" height="1rem" fill="neutral600" />
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
