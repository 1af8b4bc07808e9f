/** What staff read when the server of previews is not there. */
export const NO_PREVIEW = 'The preview does not answer. Your work is safe. Try again in a minute.';
