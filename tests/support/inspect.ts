import { runCommandLine } from '../../server/cli/run.ts';
import type { Context } from '../../server/cli/command.ts';
import { workedMs } from './worked.ts';

export type Inspected = {
  readonly code: number;
  readonly printed: string;
  readonly remarks: readonly string[];
  readonly milliseconds: number;
};

/** `plan inspect` in this process, on bytes instead of a file; nothing else of the world is there. */
export async function inspectPlan(
  bytes: Uint8Array | string,
  options: readonly string[] = [],
): Promise<Inspected> {
  const printed: string[] = [];
  const remarks: string[] = [];
  const nothing = (): never => {
    throw new Error('plan inspect touches nothing but its file');
  };
  const context: Context = {
    readInput: (file) => {
      if (file !== '-') nothing();
      return Promise.resolve(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    },
    openInput: nothing,
    writeFile: nothing,
    listFiles: nothing,
    print: (text) => printed.push(text),
    remark: (text) => remarks.push(text),
    services: nothing,
    configuration: nothing,
    backUp: nothing,
    restore: nothing,
    serve: nothing,
  };
  const start = workedMs();
  const code = await runCommandLine(['plan', 'inspect', '-', ...options], context);
  const milliseconds = workedMs() - start;
  return { code, printed: printed.join('\n'), remarks, milliseconds };
}
