/** Strapi takes back what it showed as saved within a render or two. */
export const SETTLED_MS = 100;

/** Of Strapi's form what a refused save changes. */
export interface FormState {
  modified: boolean;
  isSubmitting: boolean;
  values: object;
  initialValues: object;
  errors: object;
  resetForm(initialValues: object): void;
  setValues(values: object): void;
  setErrors(errors: object): void;
}

/** What stands in a form and is not saved. */
export interface Typed extends Pick<FormState, 'values' | 'initialValues'> {
  /** The version of the entry that it was typed on; undefined for an entry that was never saved. */
  base: string | undefined;
}

/**
 * Follows what stands in a form and is not saved, through a save that is refused: Strapi shows it as
 * saved before it is, then what was saved before, and after some errors the form counts as saved. Either
 * way words would be lost.
 */
export class Unsaved {
  private current: Typed | null = null;
  private isHeld = false;

  /** Null while the form holds nothing but what is saved. */
  get typed(): Typed | null {
    return this.current;
  }

  /**
   * Notes what the form shows now.
   *
   * @param base the version that the form counts as filled from.
   * @returns what was typed when the form has been filled from a newer version over it, which
   * takes it out of the form.
   */
  note(form: FormState, base: string | undefined): Typed | null {
    // While it saves, Strapi's form holds what the server may refuse, without what was done to relations.
    if (form.isSubmitting || this.isHeld) return null;
    const before = this.current;
    const { modified, values, initialValues } = form;
    this.current = modified ? { values, initialValues, base } : null;
    return before !== null && !modified && before.initialValues !== initialValues ? before : null;
  }

  /** A save succeeded: nothing of it is put back any more. */
  drop(): void {
    this.current = null;
    this.isHeld = false;
  }

  /** A save was refused. @returns what was typed, which stays as it is until it is put back. */
  hold(): Typed | null {
    this.isHeld = this.current !== null;
    return this.current;
  }

  /**
   * Puts what is held back into the form, if Strapi has taken it out, and leaves the marks of fields.
   *
   * @returns what stands in the form again.
   */
  putBack(form: FormState): Typed | null {
    if (!this.isHeld || this.current === null) return null;
    this.isHeld = false;
    const { values, initialValues } = this.current;
    if (form.initialValues === initialValues) return this.current;
    const { errors } = form;
    form.resetForm(initialValues);
    form.setValues(values);
    form.setErrors(errors);
    return this.current;
  }
}
