import { ModelRefused } from '../strapi-setup/model/steps';

/**
 * Runs a command and ends the process: its last line is what it answers, as JSON. Where the data refuse this
 * version of the code, that is `{ refused }`, in words for whom the command was started by; anything else
 * that fails is shown with its stack.
 */
export function answer(command: () => Promise<unknown>): void {
  command().then(
    (done) => end(0, done),
    (error: unknown) => {
      if (error instanceof ModelRefused) return end(1, { refused: error.message });
      console.error(error);
      process.exit(1);
    },
  );
}

function end(code: number, line: unknown): void {
  console.log(JSON.stringify(line));
  process.exit(code);
}
