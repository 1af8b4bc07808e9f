/**
 * Lets a process live at another time than it is: `node --import ./shift-clock.ts`, with CLOCK_SHIFT_MS. The
 * build process that it starts inherits both. It stands in for libfaketime, which few machines have. The
 * times of files stay as they are, as with a disk of another machine.
 */
const shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);

globalThis.Date = new Proxy(Date, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + shift] : given, newTarget),
  apply: (target) => new target(target.now() + shift).toString(),
  get: (target, key) => (key === 'now' ? () => target.now() + shift : Reflect.get(target, key)),
});
