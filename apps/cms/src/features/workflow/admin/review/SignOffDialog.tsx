import type { Reading } from '@pain/schema';
import { Checkbox, Field, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { DayField } from '../../../../admin-kit/dates/DayField';
import { DAY } from '../../../../admin-kit/dates/typed';
import { AskDialog } from '../../../../admin-kit/entry/AskDialog';
import { useUnsaved } from '../../../../admin-kit/entry/panel';
import type { EntryAction } from '../../../../admin-kit/entry/use-entry-action';
import { useKeptText } from '../../../../admin-kit/use-kept-text';
import type { ReviewState } from '../../review-shapes';

interface SignOffDialogProps {
  path: string;
  state: ReviewState;
  action: EntryAction;
}

/** Asks for what a clinical sign-off rests on and when the next review is due. */
export function SignOffDialog({ path, state, action }: SignOffDialogProps) {
  const [evidence, setEvidence] = useKeptText(`${path}/sign-off`);
  const [typedDue, setTypedDue] = useState(DAY.show(state.usualNextDue));
  const [isPublishing, setPublishing] = useState(true);
  const isUnsaved = useUnsaved();
  const { value: nextDue, problem } = readNextDue(typedDue, state.today);
  const signOff = async () => {
    const publish = state.mayPublishDates && isPublishing;
    const wish = { fingerprint: state.fingerprint, evidence, nextDue, publish };
    const isDone = await action.send(`${path}/sign-off`, wish, 'Signed off. Thank you.');
    if (isDone) setEvidence('');
    return isDone;
  };
  return (
    <>
      <AskDialog
        label="Sign off"
        doLabel="I approve this version"
        isReady={evidence.trim() !== '' && nextDue !== null}
        isSending={action.isSending}
        onDo={signOff}
      >
        <Typography>
          You confirm that the whole entry, exactly as it is saved now, is clinically right. Your name, the
          day and this version are kept. Anybody who changes it afterwards sees that it is no longer signed
          off.
        </Typography>
        <Field.Root required hint="A guideline with its date, a study, or the meeting that decided it.">
          <Field.Label>What your approval rests on</Field.Label>
          <Textarea value={evidence} onChange={(event) => setEvidence(event.target.value)} />
          <Field.Hint />
        </Field.Root>
        <DayField
          required
          label="Next review due"
          hint="Usually three years from now. Sooner if a guideline is about to change."
          text={typedDue}
          said={nextDue === null ? '' : DAY.say(nextDue)}
          error={problem ?? undefined}
          onText={setTypedDue}
        />
        {state.mayPublishDates && (
          <Checkbox checked={isPublishing} onCheckedChange={(checked) => setPublishing(checked === true)}>
            Show the new dates on the website now
          </Checkbox>
        )}
      </AskDialog>
      {isUnsaved && <Typography textColor="neutral600">Save first: what is saved is signed off.</Typography>}
    </>
  );
}

/** The server refuses a day that is not after today, too. */
function readNextDue(typed: string, today: string): Reading<string> {
  const read = DAY.read(typed);
  if (read.value === null || read.value > today) return read;
  return { value: null, problem: 'The next review must be on a later day than today.' };
}
