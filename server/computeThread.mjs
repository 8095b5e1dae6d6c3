// A thread that computes, behind whoever answers on the processor.
import { setPriority } from 'node:os';
import process from 'node:process';
import { built } from './built.mjs';

// On Linux each thread has its own; elsewhere it would be the whole program's.
if (process.platform === 'linux') setPriority(10);
const { computeInThread } = await import(await built('server/services/computeInThread.ts'));
export default computeInThread;
