const TICK_MS = 1000;

/**
 * Runs a step and shows that it is under way and how long it took.
 *
 * @template T
 * @param {string} title in words such as "Building"
 * @param {() => Promise<T> | T} run
 * @returns {Promise<T>}
 */
export async function step(title, run) {
  const started = Date.now();
  const stopTicking = process.stdout.isTTY ? tick(title, started) : announce(title);
  try {
    const result = await run();
    stopTicking();
    console.log(`✓ ${title} (${seconds(started)})`);
    return result;
  } catch (error) {
    stopTicking();
    console.log(`✗ ${title} (${seconds(started)})`);
    throw error;
  }
}

function tick(title, started) {
  const draw = () => process.stdout.write(`\r… ${title} ${seconds(started)} `);
  draw();
  const timer = setInterval(draw, TICK_MS);
  return () => {
    clearInterval(timer);
    process.stdout.write('\r\x1b[K');
  };
}

function announce(title) {
  console.log(`… ${title}`);
  return () => {};
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
