import { Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import type { Difference } from '../shapes';
import { Differences } from './Differences';

/** A dialog with room for two versions of a text. */
export const Wide = styled(Modal.Content)`
  max-width: min(1180px, 96vw);
  width: 96vw;
`;

/** Two versions of an entry by their refs, `draft` for the saved draft. The same one twice is shown whole. */
export interface Ends {
  from: string;
  to: string;
}

/** What differs between two versions of an entry, or all that one says. */
export function Compared({ path, from, to }: Ends & { path: string }) {
  const query = new URLSearchParams({ from, to });
  const { answer, problem } = useAnswer<{ differences: Difference[] }>(`/history/${path}/compare?${query}`);
  if (problem !== null) return <Typography textColor="danger600">{problem}</Typography>;
  if (answer === null) return <Typography textColor="neutral600">Looking…</Typography>;
  return <Differences differences={answer.differences} isWhole={from === to} />;
}
