import { choiceWords } from '@pain/schema';
import { CONTENT_WORDS } from './content-words';
import { FIELD_WORDS } from './field-words';
import { MEDIA_WORDS } from './media-words';

const ADMIN_WORDS = {
  'Auth.form.welcome.title': 'Edit the website',
  'Auth.form.welcome.subtitle': 'Log in with your e-mail address and password',
  'HomePage.addWidget.button': 'Add a panel',
  'HomePage.addWidget.title': 'Add a panel',
  'HomePage.header.subtitle': 'What would you like to do?',
  'HomePage.widget.error': 'This could not be loaded. Try again.',
  'app.components.LeftMenu.navbrand.title': 'Edit the website',
  'app.components.ToggleCheckbox.off-label': 'No',
  'app.components.ToggleCheckbox.on-label': 'Yes',
  'components.FilterOptions.FILTER_TYPES.$notNull': 'is filled in',
  'components.FilterOptions.FILTER_TYPES.$null': 'is empty',
  'components.PageFooter.select': 'Rows per page',
  'global.home': 'Start',
  'global.select-all-entries': 'Select all',
};

/**
 * Every word of Strapi's that staff see and that we say otherwise, and those of the keys that our choices
 * hold, for the admin's `config.translations`.
 */
export const WORDS: Record<string, string> = {
  ...choiceWords,
  ...ADMIN_WORDS,
  ...FIELD_WORDS,
  ...prefix('content-manager', CONTENT_WORDS),
  ...prefix('upload', MEDIA_WORDS),
};

function prefix(plugin: string, words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([id, text]) => [`${plugin}.${id}`, text]));
}
