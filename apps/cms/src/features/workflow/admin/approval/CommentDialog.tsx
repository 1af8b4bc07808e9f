import { Field, Textarea } from '@strapi/design-system';
import { AskDialog } from '../../../../admin-kit/entry/AskDialog';
import type { EntryAction } from '../../../../admin-kit/entry/use-entry-action';
import { useKeptText } from '../../../../admin-kit/use-kept-text';

interface CommentDialogProps {
  /** Where the comment is sent. */
  path: string;
  label: string;
  doLabel: string;
  fieldLabel: string;
  hint: string;
  isOptional?: boolean;
  action: EntryAction;
  onDo(comment: string): Promise<boolean>;
}

/** Asks for a few words before it does something. */
export function CommentDialog({
  path,
  fieldLabel,
  hint,
  isOptional = false,
  action,
  onDo,
  ...texts
}: CommentDialogProps) {
  const [comment, setComment] = useKeptText(path);
  const act = async () => {
    const isDone = await onDo(comment);
    if (isDone) setComment('');
    return isDone;
  };
  return (
    <AskDialog
      {...texts}
      isReady={isOptional || comment.trim() !== ''}
      isSending={action.isSending}
      onDo={act}
    >
      <Field.Root required={!isOptional} hint={hint}>
        <Field.Label>{fieldLabel}</Field.Label>
        <Textarea value={comment} onChange={(event) => setComment(event.target.value)} />
        <Field.Hint />
      </Field.Root>
    </AskDialog>
  );
}
