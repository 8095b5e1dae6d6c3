import { DomainError } from '../vocabulary/errors.ts';
import { cliTexts } from '../vocabulary/text/sv/cli.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import type { Command, Context, ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { parseWords, type WordFault } from './parseWords.ts';

/**
 * Runs one command line. Result on `print`, everything else on `remark`.
 * 0 done, 1 the input is at fault (one sentence told), 2 the words are.
 */
export async function runCommandLine(args: readonly string[], context: Context): Promise<ExitCode> {
  const command = findCommand(args);
  if (command === undefined) return withoutCommand(args, context);
  const parsed = parseWords(command, args.slice(command.name.split(' ').length));
  if ('fault' in parsed) {
    context.remark(faultSentence(command, parsed.fault));
    return 2;
  }
  if (parsed.words.flags.has('help')) {
    context.print(helpFor(command));
    return 0;
  }
  try {
    return await command.run(parsed.words, context);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    context.remark(errorSentence(error));
    return 1;
  }
}

function findCommand(args: readonly string[]): Command | undefined {
  return commands.find(({ name }) => {
    const words = name.split(' ');
    return words.every((word, at) => args[at] === word);
  });
}

function withoutCommand(args: readonly string[], context: Context): ExitCode {
  const [word] = args;
  if (word === '--help' || word === 'help') {
    context.print(helpForAll(commands));
    return 0;
  }
  const ofWord = commands.filter(({ name }) => name.startsWith(`${word ?? ''} `));
  if (ofWord.length > 0 && args.includes('--help')) {
    context.print(helpForAll(ofWord));
    return 0;
  }
  const shown = word === undefined ? commands : ofWord;
  context.remark(shown.length > 0 ? helpForAll(shown) : cliTexts.unknownCommand(word ?? ''));
  return 2;
}

function faultSentence(command: Command, fault: WordFault): string {
  switch (fault.kind) {
    case 'unknownOption':
      return cliTexts.unknownOption(command.name, fault.option);
    case 'optionWithoutValue':
      return cliTexts.optionWithoutValue(command.name, fault.option);
    case 'positionalCount':
      return cliTexts.positionalCount(command.usage);
  }
}

const helpTexts: Readonly<Record<string, string>> = cliTexts.help;

function helpFor(command: Command): string {
  return [
    `${cliTexts.usage}: helkalkyl ${command.usage}`,
    helpTexts[command.name] ?? '',
    cliTexts.commonOptions,
  ].join('\n');
}

/** Of all commands, or of those that begin with one word. */
function helpForAll(shown: readonly Command[]): string {
  const width = Math.max(...shown.map(({ name }) => name.length));
  return [
    cliTexts.program,
    '',
    `${cliTexts.commands}:`,
    ...shown.map(({ name }) => `  ${name.padEnd(width)}  ${helpTexts[name] ?? ''}`),
    '',
    cliTexts.commonOptions,
  ].join('\n');
}
