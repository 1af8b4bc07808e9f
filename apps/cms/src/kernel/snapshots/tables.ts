/** The content types that keep what entries said: at each publish, before a draft was replaced, and when a clinician signed it off. */
export const PUBLICATION_LOG = 'api::publication.publication-log-entry';
export const KEPT_DRAFTS = 'api::history.kept-draft';
export const SIGN_OFFS = 'api::review.sign-off';
