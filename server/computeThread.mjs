// A thread that computes: TypeScript as it is written, and behind whoever answers on the processor.
import { setPriority } from 'node:os';
import { register } from 'tsx/esm/api';

// On Linux each thread has its own; elsewhere it would be the whole program's.
if (process.platform === 'linux') setPriority(5);
register();
const { computeInThread } = await import('./services/computeInThread.ts');
export default computeInThread;
