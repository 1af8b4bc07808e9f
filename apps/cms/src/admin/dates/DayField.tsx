import { Field, TextInput, Typography } from '@strapi/design-system';
import { forwardRef, type ReactNode } from 'react';

const EXAMPLE = 'Like 23 November 2025 or 23/11/2025.';

interface DayFieldProps {
  name?: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  text: string;
  /** The day in words; empty while there is none. */
  said: string;
  error: string | undefined;
  onText(text: string): void;
  onLeave?(): void;
}

/** A plain field for a day, which is said back in words. */
export const DayField = forwardRef<HTMLInputElement, DayFieldProps>((props, ref) => {
  const { name, label, labelAction, hint, required, disabled, text, said, error, onText, onLeave } = props;
  return (
    <Field.Root name={name} required={required} error={error} hint={withExample(hint, EXAMPLE)}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <TextInput
        ref={ref}
        autoComplete="off"
        disabled={disabled}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onBlur={onLeave}
      />
      <Said>{said}</Said>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});

/** A hint with what may be written. */
export function withExample(hint: ReactNode, example: string): ReactNode {
  return hint ? (
    <>
      {hint} {example}
    </>
  ) : (
    example
  );
}

/** What was understood, told to screen readers as it changes. */
export function Said({ children }: { children: string }) {
  return (
    <Typography tag="p" role="status" variant="pi" fontWeight="semiBold" textColor="success700">
      {children}
    </Typography>
  );
}
