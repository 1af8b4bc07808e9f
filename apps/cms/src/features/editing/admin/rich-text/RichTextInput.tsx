import { Field, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { lazy, Suspense, useId } from 'react';
import { styled } from 'styled-components';
import type { InputProps } from '../../../../admin-kit/dates/DayInput';

const load = () => import('./RichTextEditor');
const RichTextEditor = lazy(load);

/** Fetches the editor before a text is opened, so that nobody waits for it. */
export function fetchEditor(): void {
  void load();
}

/** As high as an editor with a text of few lines. */
const Waiting = styled.div`
  min-height: 18rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** Formatted text in Strapi's form, instead of its own editor of blocks (docs/decisions/0037-a-text-editor-of-our-own.md). */
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
        <Suspense fallback={<Waiting />}>
          <RichTextEditor
            id={id}
            name={name}
            label={String(label)}
            isRequired={required}
            isEditable={!disabled}
            said={error ? 'error' : hint ? 'hint' : null}
          />
        </Suspense>
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}
