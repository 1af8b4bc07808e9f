import { useComposedRefs } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import { forwardRef, type ReactNode } from 'react';
import { DayField } from './DayField';
import { DAY, type Kind } from './typed';
import { useTyped } from './use-typed';

/** What Strapi's form tells an input. */
export interface InputProps {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

interface DayInputProps extends InputProps {
  kind?: Kind<string>;
}

/** A day in Strapi's form, instead of its picker, which guesses what it cannot read. */
export const DayInput = forwardRef<HTMLInputElement, DayInputProps>((props, ref) => {
  const { name, label, labelAction, hint, required, disabled, kind = DAY } = props;
  const { typed, said, error, change, leave } = useTyped(name, kind);
  const refs = useComposedRefs(ref, useFocusInputField<HTMLInputElement>(name));
  return (
    <DayField
      ref={refs}
      {...{ name, label, labelAction, hint, required, disabled, said, error }}
      text={typed}
      onText={change}
      onLeave={leave}
    />
  );
});
