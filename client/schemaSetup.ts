import { config } from 'zod';

// Schemas would else compile themselves with `new Function`, which the content security policy
// refuses. Imported before every schema: they look at this as they are made.
config({ jitless: true });
