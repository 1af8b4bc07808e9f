import { describe, expect, it } from 'vitest';
import { type FormState, Unsaved } from './unsaved';

const saved = { title: 'Back pain', reviewed: '2024-01-01' };
const mine = { ...saved, title: 'Back pain at work' };
const V1 = '2026-11-23T10:42:00.000Z';

/** As much of Strapi's form as a save changes. */
class Form implements FormState {
  isSubmitting = false;
  values: object;
  errors: object = {};
  constructor(public initialValues: object) {
    this.values = initialValues;
  }
  get modified() {
    return JSON.stringify(this.values) !== JSON.stringify(this.initialValues);
  }
  /** What Strapi does when the entry's values change. */
  fill(values: object) {
    this.initialValues = { ...values };
    this.values = this.initialValues;
  }
  resetForm = (initialValues: object) => {
    this.initialValues = initialValues;
    this.values = initialValues;
    this.errors = {};
  };
  setValues = (values: object) => {
    this.values = values;
  };
  setErrors = (errors: object) => {
    this.errors = errors;
  };
}

function begin() {
  const form = new Form({ ...saved });
  const unsaved = new Unsaved();
  unsaved.note(form, V1);
  form.setValues(mine);
  unsaved.note(form, V1);
  return { form, unsaved };
}

/**
 * What Strapi does around a save with **Save**: it shows it as saved, and takes that back when it is refused.
 */
function save(form: Form, unsaved: Unsaved, respond: () => void) {
  form.isSubmitting = true;
  form.fill(form.values);
  unsaved.note(form, V1);
  respond();
  form.isSubmitting = false;
}

describe('after a save that is refused', () => {
  it('the form holds what was typed, over what it began with, and the marks that only the server can set', () => {
    const { form, unsaved } = begin();
    const { initialValues } = form;
    save(form, unsaved, () => unsaved.hold());
    form.fill(saved);
    unsaved.note(form, V1);
    form.setErrors({ slug: 'This web address is taken.' });
    unsaved.putBack(form);
    expect(form).toMatchObject({ values: mine, errors: { slug: 'This web address is taken.' } });
    expect(form.initialValues).toBe(initialValues);
  });

  it('the form counts as changed, also when Strapi takes it for saved', () => {
    const { form, unsaved } = begin();
    save(form, unsaved, () => unsaved.hold());
    form.resetForm(mine);
    unsaved.note(form, V1);
    unsaved.putBack(form);
    expect(form.modified).toBe(true);
  });

  it('what was typed keeps the version that it was typed on', () => {
    const { form, unsaved } = begin();
    save(form, unsaved, () => unsaved.hold());
    form.fill({ ...saved, title: 'Theirs' });
    unsaved.note(form, '2026-11-23T11:00:00.000Z');
    expect(unsaved.putBack(form)).toMatchObject({ values: mine, base: V1 });
  });

  it('a form that Strapi left alone stays as it is, whatever was typed since', () => {
    const { form, unsaved } = begin();
    unsaved.hold();
    const later = { ...mine, title: 'Back pain at work and at home' };
    form.setValues(later);
    unsaved.putBack(form);
    expect(form.values).toBe(later);
  });
});

describe('words that were saved', () => {
  it('are not put back over newer ones by a later save that is refused', () => {
    const { form, unsaved } = begin();
    save(form, unsaved, () => unsaved.drop());
    unsaved.note(form, V1);
    const signedOff = { ...mine, reviewed: '2026-11-30' };
    form.fill(signedOff);
    unsaved.note(form, V1);
    expect(unsaved.hold()).toBeNull();
    unsaved.putBack(form);
    expect(form).toMatchObject({ values: signedOff, modified: false });
  });

  it('are no longer what was typed when it was taken back by hand', () => {
    const { form, unsaved } = begin();
    form.setValues({ ...saved });
    unsaved.note(form, V1);
    expect(unsaved.hold()).toBeNull();
  });
});

describe('words over which the form is filled from a newer version', () => {
  it('are named once, with the version that they were typed on', () => {
    const { form, unsaved } = begin();
    form.fill({ ...saved, title: 'Theirs' });
    expect(unsaved.note(form, V1)).toMatchObject({ values: mine, base: V1 });
    expect(unsaved.note(form, V1)).toBeNull();
  });

  it('are none after a save', () => {
    const { form, unsaved } = begin();
    save(form, unsaved, () => unsaved.drop());
    form.fill({ ...mine, reviewed: '2026-11-30' });
    expect(unsaved.note(form, V1)).toBeNull();
  });
});
