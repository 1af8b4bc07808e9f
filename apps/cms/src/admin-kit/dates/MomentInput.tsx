import type { TypedMoment } from '@pain/schema';
import { Box, Field, Flex, TextInput, useComposedRefs } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import { type FocusEvent, forwardRef, useId } from 'react';
import { GroupName } from '../entry/GroupName';
import { Said, withExample } from './DayField';
import type { InputProps } from './DayInput';
import { type Kind, MOMENT } from './typed';
import { useTyped } from './use-typed';

const EXAMPLE = 'Such as 14 June 2027 and 9am, in UK time.';

interface MomentInputProps extends InputProps {
  kind?: Kind<TypedMoment>;
}

/** A day with its time in Strapi's form, in UK time whatever the browser's zone is. */
export const MomentInput = forwardRef<HTMLInputElement, MomentInputProps>((props, ref) => {
  const { name, label, labelAction, hint, required, disabled, kind = MOMENT } = props;
  const { typed, said, error, change, leave } = useTyped(name, kind);
  const refs = useComposedRefs(ref, useFocusInputField<HTMLInputElement>(name));
  const id = useId();
  const leaveBoth = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) leave();
  };
  const shared = { disabled, autoComplete: 'off', 'aria-describedby': `${id}-${error ? 'error' : 'hint'}` };
  return (
    <Field.Root
      id={id}
      error={error}
      hint={withExample(hint, EXAMPLE)}
      role="group"
      aria-labelledby={`${id}-name`}
      onBlur={leaveBoth}
    >
      <GroupName id={`${id}-name`} {...{ label, labelAction, required }} />
      <Box>
        <Flex gap={2} alignItems="stretch">
          <Box flex="3" minWidth={0}>
            <Field.Root name={name} error={error !== undefined} required={required}>
              <Field.Label fontWeight="regular">Day</Field.Label>
              <TextInput
                ref={refs}
                {...shared}
                value={typed.day}
                onChange={({ target }) => change({ ...typed, day: target.value })}
              />
            </Field.Root>
          </Box>
          <Box flex="2" minWidth={0}>
            <Field.Root name={`${name}.time`} error={error !== undefined} required={required}>
              <Field.Label fontWeight="regular">Time</Field.Label>
              <TextInput
                {...shared}
                value={typed.time}
                onChange={({ target }) => change({ ...typed, time: target.value })}
              />
            </Field.Root>
          </Box>
        </Flex>
        <Said>{said}</Said>
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});
