/**
 * Strapi's words at a field of any form, and above it: the browser says these before the server is asked (see
 * src/errors for what that says).
 */
export const FIELD_WORDS = {
  'component.Input.error.validation.integer': 'Write a whole number.',
  'components.Input.error.contain.lowercase': 'It needs a small letter, too.',
  'components.Input.error.contain.maxBytes':
    'It is too long. Use at most 72 plain letters, numbers and signs.',
  'components.Input.error.contain.number': 'It needs a number, too.',
  'components.Input.error.contain.uppercase': 'It needs a capital letter, too.',
  'components.Input.error.password.noMatch': 'The two passwords are not the same. Write both again.',
  'components.Input.error.validation.combobox.invalid': 'Choose one of what is offered.',
  'components.Input.error.validation.email': 'Write the whole e-mail address, such as name@example.org.',
  'components.Input.error.validation.json': 'It cannot be read. Load the page again, and write it again.',
  'components.Input.error.validation.lowercase': 'Use small letters only.',
  'components.Input.error.validation.max': 'Use {max} or less.',
  'components.Input.error.validation.maxLength': 'Shorten it to {max} characters.',
  'components.Input.error.validation.min': 'Use {min} or more.',
  'components.Input.error.validation.minLength': 'Write at least {min} characters.',
  'components.Input.error.validation.regex':
    'Use only lower-case letters, numbers and single hyphens, such as “opening-times”.',
  'components.Input.error.validation.required': 'Fill this in.',
  'components.Input.error.validation.string': 'Write it as text.',
  'components.Input.error.validation.unique': 'Something else has this already. Choose another.',
  'notification.default.title': 'Note:',
  'notification.error':
    'Something went wrong. Try again, and ask your website administrator if it happens again.',
  'notification.form.error.fields': 'Some fields need your attention. They are marked in red.',
  'notification.permission.not-allowed-read': 'You may not see this. Ask your website administrator.',
  'notification.success.title': 'Done:',
  'notification.warning.404': 'It is not here any more. Load the page again.',
  'notification.warning.title': 'Please note:',
};
