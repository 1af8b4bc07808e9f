import { Field, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { InputProps } from '../../../../admin-kit/dates/DayInput';
import { lazily } from '../../../../admin-kit/lazily';
import type { RichTextEditorProps } from './RichTextEditor';

/** As high as an editor with a text of few lines. */
const Waiting = styled.div`
  min-height: 18rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const RichTextEditor = lazily<RichTextEditorProps>(() => import('./RichTextEditor'), Waiting);

/** Fetches the editor before a text is opened, so that nobody waits for it. */
export const fetchEditor = RichTextEditor.fetch;

/**
 * Formatted text in Strapi's form, instead of its own editor of blocks
 * (docs/decisions/0037-a-text-editor-of-our-own.md).
 */
export function RichTextInput({
  name,
  label,
  labelAction,
  hint,
  required = false,
  disabled = false,
}: InputProps) {
  const id = useId();
  const { error } = useField(name);
  return (
    <Field.Root id={id} name={name} hint={hint} error={error} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        {/* What is no input is not reached by its label. */}
        <Field.Label action={labelAction} onClick={() => document.getElementById(id)?.focus()}>
          {label}
        </Field.Label>
        <RichTextEditor
          id={id}
          name={name}
          label={String(label)}
          isRequired={required}
          isEditable={!disabled}
          said={error ? 'error' : hint ? 'hint' : null}
        />
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}
