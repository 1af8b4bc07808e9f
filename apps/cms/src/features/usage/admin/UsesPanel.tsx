import { Typography } from '@strapi/design-system';
import { NoAnswerYet, useAnswer } from '../../../admin-kit/asking/use-answer';
import { Line, Stack } from '../../../admin-kit/entry/Lines';
import { entryPath, type Panel, type PanelProps } from '../../../admin-kit/entry/panel';
import type { Uses } from '../shapes';
import { UseList } from './UseList';

/** Panel of the edit view: which entries refer to this one or link to its page. */
export function UsesPanel(props: PanelProps): Panel {
  const path = entryPath(props);
  if (path === null) return null;
  return {
    title: 'Where it is used',
    content: <UsesOf key={path} path={path} version={props.document?.updatedAt ?? ''} />,
  };
}

function UsesOf({ path, version }: { path: string; version: string }) {
  const { answer, problem } = useAnswer<Uses>(`/uses/${path}`, { version });
  if (answer === null) return <NoAnswerYet problem={problem} />;
  if (answer.uses.length === 0)
    return <Typography textColor="neutral600">No other entry refers to it.</Typography>;
  return (
    <Stack state={<Line>{describeCount(answer.uses.length)}</Line>}>
      <UseList uses={answer.uses} />
    </Stack>
  );
}

function describeCount(uses: number): string {
  return uses === 1 ? 'Used in 1 place.' : `Used in ${uses} places.`;
}
