import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a process has started, as Linux tells. */
export function childrenOf(pid: string | number): readonly string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  );
}
