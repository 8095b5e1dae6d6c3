// The process that computes, behind whoever answers on the processor.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import process from 'node:process';
import { built } from './built.mjs';

const BEHIND = 10;
const [standing, pools] = process.argv.slice(2);
// On Linux each thread has its own, and the engine's helpers are there already.
if (process.platform === 'linux') {
  for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), BEHIND);
  // Where the program is missing it comes behind all the same.
  if (standing === 'last') spawnSync('chrt', ['-a', '-i', '-p', '0', String(process.pid)]);
} else {
  setPriority(BEHIND);
}
const { computeInProcess } = await import(await built('server/services/computeInProcess.ts'));
computeInProcess(JSON.parse(pools));
