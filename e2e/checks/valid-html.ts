import { HtmlValidate } from 'html-validate';

/**
 * What is a matter of taste rather than of the standard, or says the same as a rule of Astro's own output.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off',
    // The NHS's own templates write these roles for older browsers.
    'no-redundant-role': 'off',
    // Astro writes the meta element of the content security policy with its own casing and slashes.
    'void-style': 'off',
    'doctype-style': 'off',
  },
});

/** Where a text is no valid HTML, one line each. */
export async function findInvalidHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `line ${line} ${ruleId}: ${message}`),
  );
}
