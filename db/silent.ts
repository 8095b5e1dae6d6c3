const ignore = (): void => undefined;

/** Faults are thrown to whoever asked; nothing is said twice. */
export const silent = { warn: ignore, error: ignore, debug: ignore, deprecate: ignore };
