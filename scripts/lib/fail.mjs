/** Something that the person at the keyboard can put right: shown without a stack. */
export class Remedy extends Error {
  name = 'Remedy';

  /**
   * @param {string} problem what is wrong, and where
   * @param {string} remedy what to do
   */
  constructor(problem, remedy) {
    super(`${problem}\n${remedy}`);
  }
}

/**
 * Runs an entry script; an error ends it with its message, and with a stack unless it has a remedy.
 *
 * @param {() => Promise<void>} main
 * @param {AbortSignal} [stopping] once it is aborted, what fails does so because the script
 * stops, which says so itself
 */
export async function runMain(main, stopping) {
  try {
    await main();
  } catch (error) {
    if (stopping?.aborted) return;
    console.error(
      `\n${error instanceof Error && error.name === 'Remedy' ? error.message : (error?.stack ?? error)}`,
    );
    process.exit(1);
  }
}
