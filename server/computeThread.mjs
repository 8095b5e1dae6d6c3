// A thread that computes.
import { built } from './built.mjs';

const { computeInThread } = await import(await built('server/services/computeInThread.ts'));
export default computeInThread;
