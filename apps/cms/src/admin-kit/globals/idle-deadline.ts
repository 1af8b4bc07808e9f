/**
 * Strapi draws the buttons above a list and the panels beside a form once the browser is idle, and sets no
 * timeout. A slow or busy computer may not be idle for minutes, and staff who have chosen entries find no
 * button. The vite.config imports this before Strapi, which stores the function that it finds. Safari has
 * none, and gets none.
 */
if (window.requestIdleCallback !== undefined) {
  const whenIdle = window.requestIdleCallback;
  /** For how long staff wait at most, in milliseconds. */
  const timeout = 100;
  window.requestIdleCallback = (callback, options) => whenIdle(callback, { timeout, ...options });
}
