import fc from 'fast-check';

/**
 * Properties are tried on the same examples in every run, so that one is red by what was changed
 * and never by luck; `PROPERTY_SEED` looks at others.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_127) });
