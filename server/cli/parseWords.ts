import type { Command, Words } from './command.ts';

export type ParsedWords = { readonly words: Words } | { readonly fault: WordFault };
export type WordFault =
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'optionWithoutValue'; readonly option: string }
  | { readonly kind: 'positionalCount' };

/** Every command takes these two. */
export const commonFlags = ['help', 'json'] as const;

/**
 * Sorts the words after a command's name. An option of `listOptions` takes every word up to the
 * next option; one of `valueOptions` takes one. `--name=value` is the same as `--name value`.
 */
export function parseWords(command: Command, args: readonly string[]): ParsedWords {
  const positional: string[] = [];
  const values: Record<string, string[]> = {};
  const flags = new Set<string>();
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (!word.startsWith('--') || word === '--') {
      if (word !== '--') positional.push(word);
      continue;
    }
    const [option, inline] = splitOption(word);
    if (flagNames(command).includes(option) && inline === undefined) {
      flags.add(option);
      continue;
    }
    const takesList = command.listOptions.includes(option);
    if (!takesList && !command.valueOptions.includes(option)) {
      return { fault: { kind: 'unknownOption', option } };
    }
    const value = inline ?? args[(at += 1)];
    if (value === undefined || (inline === undefined && value.startsWith('--'))) {
      return { fault: { kind: 'optionWithoutValue', option } };
    }
    const list = (values[option] ??= []);
    list.push(value);
    while (takesList && args[at + 1]?.startsWith('--') === false) list.push(args[(at += 1)] ?? '');
  }
  const { min, max } = command.positional;
  const countFits = positional.length >= min && positional.length <= max;
  if (!countFits && !flags.has('help')) return { fault: { kind: 'positionalCount' } };
  return { words: { positional, values, flags } };
}

function splitOption(word: string): [string, string | undefined] {
  const equals = word.indexOf('=');
  if (equals < 0) return [word.slice(2), undefined];
  return [word.slice(2, equals), word.slice(equals + 1)];
}

function flagNames(command: Command): readonly string[] {
  return [...commonFlags, ...command.flagOptions];
}
