interface Failed {
  message: string;
  extensions?: { error?: unknown };
}
interface Answered {
  response: { body: { kind: string; singleResult?: { errors?: readonly Failed[] } } };
}

/**
 * Apollo plugin: takes from answers what went wrong inside the CMS. Strapi (5.54) says "Internal
 * Server Error" so that nothing leaks, and adds what the database said, with the whole
 * statement. Its log has that, too.
 */
export const hideInsides = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }: Answered) {
        for (const { message, extensions } of body.singleResult?.errors ?? [])
          if (message === 'Internal Server Error') delete extensions?.error;
      },
    };
  },
};
