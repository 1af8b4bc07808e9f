import { Button, Typography } from '@strapi/design-system';
import { Folded, Headline, Line, Quote, Stack } from '../../../../admin-kit/entry/Lines';
import { useUnsaved } from '../../../../admin-kit/entry/panel';
import type { EntryAction } from '../../../../admin-kit/entry/use-entry-action';
import { keyed } from '../../../../admin-kit/keyed';
import type { ApprovalState, RequestLine } from '../../approval-shapes';
import { CommentDialog } from './CommentDialog';
import { type ApprovalText, answerOf } from './describe-approval';

interface ApprovalProps {
  /** Where it is asked for and answered. */
  path: string;
  state: ApprovalState;
  text: ApprovalText;
  action: EntryAction;
}

/** How the approval of an entry stands, and the buttons to ask for it or to answer. */
export function Approval({ path, state, text, action }: ApprovalProps) {
  const { open, earlier } = state;
  const comment = open ? open.note : text.heading.startsWith('Returned') ? earlier[0]?.comment : null;
  const told = open ? earlier : earlier.slice(comment ? 1 : 0);
  return (
    <Stack state={<Headline tone={text.tone}>{text.heading}</Headline>}>
      {text.text && <Line>{text.text}</Line>}
      {comment && <Quote>{comment}</Quote>}
      <Buttons path={path} state={state} action={action} />
      <Earlier lines={told} />
    </Stack>
  );
}

function Buttons({ path, state, action }: Omit<ApprovalProps, 'text'>) {
  const { fingerprint, open, mayAsk, mayAnswer, hasNews } = state;
  const isUnsaved = useUnsaved();
  const approve = () => action.send(`${path}/approve`, { fingerprint }, 'Approved and published.');
  const isToAsk = mayAsk && hasNews && (open === null || open.isChangedSince || !open.isMine);
  return (
    <>
      {isToAsk && (
        <CommentDialog
          path={`${path}/ask`}
          label="Ask for publication"
          doLabel="Ask"
          fieldLabel="Note for your colleagues (optional)"
          hint="What is new, and what they should look at."
          isOptional
          action={action}
          onDo={(note) =>
            action.send(
              `${path}/ask`,
              { fingerprint, note },
              'Asked. Your colleagues see it on their start page.',
            )
          }
        />
      )}
      {mayAnswer && open && (
        <>
          <Button fullWidth onClick={approve} disabled={isUnsaved} loading={action.isSending}>
            Approve and publish
          </Button>
          <CommentDialog
            path={`${path}/return`}
            label="Return with a comment"
            doLabel="Return it"
            fieldLabel="What is to be changed"
            hint="Your colleague sees it here and on the start page."
            action={action}
            onDo={(comment) => action.send(`${path}/return`, { comment }, 'Returned with your comment.')}
          />
        </>
      )}
      {isUnsaved && (isToAsk || (mayAnswer && open)) && (
        <Typography textColor="neutral600">Save first: it is about what is saved.</Typography>
      )}
    </>
  );
}

function Earlier({ lines }: { lines: RequestLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Folded title="Earlier">
      {keyed(lines, ({ at }) => at).map(({ key, item: line }) => (
        <div key={key}>
          <Typography variant="pi" tag="p">
            {answerOf(line)}
          </Typography>
          {line.comment && <Quote>{line.comment}</Quote>}
        </div>
      ))}
    </Folded>
  );
}
