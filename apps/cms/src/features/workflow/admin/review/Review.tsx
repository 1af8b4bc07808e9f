import { Typography } from '@strapi/design-system';
import { NoAnswerYet } from '../../../../admin-kit/asking/use-answer';
import { SELDOM_MS, usePolled } from '../../../../admin-kit/asking/use-polled';
import { Folded, Headline, Line, Quote, Stack } from '../../../../admin-kit/entry/Lines';
import { useEntryAction } from '../../../../admin-kit/entry/use-entry-action';
import { describeMoment } from '../../../../kernel/dates/describe-instant';
import type { ReviewState } from '../../review-shapes';
import { describeReview } from './describe-review';
import { SignedVersion } from './SignedVersion';
import { SignOffDialog } from './SignOffDialog';

interface ReviewProps {
  /** `faq/abc123`: how our own addresses name the entry. */
  entry: string;
  /** Where it is asked for. */
  path: string;
  version: string;
  model: string;
  documentId: string;
}

/** How the review of an entry stands, with the button to sign it off for those who may. */
export function Review({ entry, path, version, model, documentId }: ReviewProps) {
  const action = useEntryAction(model, documentId);
  const { answer, problem } = usePolled<ReviewState>(path, `${version} ${action.turn}`, () => false, {
    restingMs: SELDOM_MS,
  });
  if (answer === null) return <NoAnswerYet problem={problem} />;
  const { heading, tone, lines } = describeReview(answer);
  return (
    <Stack state={<Headline tone={tone}>{heading}</Headline>}>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      {answer.maySignOff && <SignOffDialog path={path} state={answer} action={action} />}
      <SignOffs entry={entry} signOffs={answer.signOffs} />
    </Stack>
  );
}

function SignOffs({ entry, signOffs }: Pick<ReviewProps, 'entry'> & Pick<ReviewState, 'signOffs'>) {
  if (signOffs.length === 0) return null;
  return (
    <Folded title="What it was signed off on">
      {signOffs.map((signOff) => (
        <Stack key={signOff.ref}>
          <Typography variant="pi" fontWeight="bold" tag="p">
            {signOff.by}, {describeMoment(signOff.at)}
          </Typography>
          <Quote>{signOff.evidence}</Quote>
          <SignedVersion entry={entry} signOff={signOff} />
        </Stack>
      ))}
    </Folded>
  );
}
