import { Box, Field, TextInput, Typography } from '@strapi/design-system';
import { forwardRef, type ReactNode } from 'react';

const EXAMPLE = 'Such as 23 November 2025 or 23/11/2025.';

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
      <Box>
        <TextInput
          ref={ref}
          autoComplete="off"
          disabled={disabled}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onBlur={onLeave}
        />
        <Said>{said}</Said>
      </Box>
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

/** What was understood, announced to screen readers as it changes. Takes no room while it is empty. */
export function Said({ children }: { children: string }) {
  return (
    <Box role="status" paddingTop={children === '' ? 0 : 1}>
      <Typography variant="pi" fontWeight="semiBold" textColor="success700">
        {children}
      </Typography>
    </Box>
  );
}
