import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import type { Command, Context, ExitCode, Words } from './command.ts';

const words = { valueOptions: [], listOptions: [], flagOptions: [] };

async function serve(
  { flags }: Words,
  context: Context,
  options: { readonly withDemo: boolean },
): Promise<ExitCode> {
  const address = await context.serve(options);
  context.print(flags.has('json') ? JSON.stringify({ address }) : cliTexts.listening(address));
  context.remark(cliTexts.stopHint);
  return 0;
}

/** The demo is sown into an empty database, so that the first start shows something. */
export const startCommand: Command = {
  name: 'start',
  usage: 'start',
  ...words,
  positional: { min: 0, max: 0 },
  run: (given, context) => serve(given, context, { withDemo: false }),
};

export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo',
  ...words,
  positional: { min: 0, max: 0 },
  run: (given, context) => serve(given, context, { withDemo: true }),
};
