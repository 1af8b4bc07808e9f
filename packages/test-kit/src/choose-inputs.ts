import fc from 'fast-check';

/**
 * Has every test of a property try the same inputs in each run, so that a run says something about the code
 * alone. `npm run soak -- properties` sets SOAK_SEED for others.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SOAK_SEED ?? 1) });
