import { useField, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { type Kind, toFormValue } from './typed';

/** The fields of a date in Strapi's form. */
export interface TypedField<Typed> {
  typed: Typed;
  /** The date in words; empty while there is none. */
  said: string;
  /** What is wrong, once the fields were left or the server said so. */
  error: string | undefined;
  change(typed: Typed): void;
  leave(): void;
}

/**
 * What is typed stays as it is typed: only a value that comes from elsewhere, such as an earlier
 * version, takes its place.
 */
export function useTyped<Typed>(name: string, kind: Kind<Typed>): TypedField<Typed> {
  const { value, error, onChange } = useField<string | null>(name);
  const isSubmitting = useForm('useTyped', (state) => state.isSubmitting);
  const [own, setOwn] = useState<{ typed: Typed; value: string | null } | null>(null);
  const [isLeft, setLeft] = useState(true);
  const [answered, setAnswered] = useState<string>();
  useEffect(() => {
    if (isSubmitting) setAnswered(undefined);
  }, [isSubmitting]);

  const typed = own !== null && own.value === (value ?? null) ? own.typed : kind.show(value);
  const isEmpty = kind.isEmpty(typed);
  const read = kind.read(typed);
  const problem = !isEmpty && (isLeft || error !== undefined) ? read.problem : null;
  const change = (changed: Typed) => {
    const next = { typed: changed, value: toFormValue(kind, changed) };
    setOwn(next);
    setLeft(false);
    // What the server said was about another value.
    setAnswered(error);
    onChange(name, next.value);
  };
  const leave = () => {
    setOwn(own && { ...own, typed: kind.arrange(own.typed) });
    setLeft(true);
  };
  return {
    typed,
    said: read.value === null ? '' : kind.say(read.value),
    error: problem ?? (error === answered ? undefined : error),
    change,
    leave,
  };
}
