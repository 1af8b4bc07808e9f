import { Typography } from '@strapi/design-system';
import type { ReviewState } from '../../review/shapes';
import { Folded, Headline, Line, Quote, Stack } from '../entry/Lines';
import { useEntryAction } from '../entry/use-entry-action';
import { describeMoment } from '../website/describe-moment';
import { SELDOM_MS, usePolled } from '../website/use-polled';
import { describeReview } from './describe-review';
import { nameIn } from './name-in';
import { SignOffDialog } from './SignOffDialog';

interface ReviewProps {
  /** Where it is asked for. */
  path: string;
  version: string;
  model: string;
  documentId: string;
}

/** How the review of an entry stands, with the button to sign it off for those who may. */
export function Review({ path, version, model, documentId }: ReviewProps) {
  const action = useEntryAction(model, documentId);
  const { answer } = usePolled<ReviewState>(path, `${version} ${action.turn}`, () => false, SELDOM_MS);
  if (answer === null) return <Typography textColor="neutral600">Looking…</Typography>;
  const { heading, tone, lines } = describeReview(answer);
  return (
    <Stack>
      <Headline tone={tone}>{heading}</Headline>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      {answer.maySignOff && <SignOffDialog path={path} state={answer} action={action} />}
      <SignOffs signOffs={answer.signOffs} />
    </Stack>
  );
}

function SignOffs({ signOffs }: Pick<ReviewState, 'signOffs'>) {
  if (signOffs.length === 0) return null;
  return (
    <Folded title="What it was signed off on">
      {signOffs.map(({ by, at, evidence }) => (
        <div key={at}>
          <Typography variant="pi" fontWeight="bold" tag="p">
            {nameIn(by)}, {describeMoment(at)}
          </Typography>
          <Quote>{evidence}</Quote>
        </div>
      ))}
    </Folded>
  );
}
