import { secretSettings, type SettingRow } from '../vocabulary/configuration.ts';
import { configurationTexts } from '../vocabulary/text/sv/configuration.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import type { Command } from './command.ts';

/** Shows what the program would start with, and each fault that would stop it. */
export const settingsCommand: Command = {
  name: 'settings',
  usage: 'settings [--json]',
  valueOptions: [],
  listOptions: [],
  flagOptions: [],
  positional: { min: 0, max: 0 },
  async run({ flags }, context) {
    const { rows, faults } = await context.configuration();
    const sentences = faults.map(errorSentence);
    if (flags.has('json')) {
      context.print(JSON.stringify({ settings: rows, faults: sentences }, null, 1));
    } else {
      const { columns, secretFiles } = configurationTexts;
      const table = [
        [columns.name, columns.value, columns.meaning],
        ...rows.map((row) => [row.name, valueSv(row), row.meaningSv]),
      ];
      context.print(inColumns(table).join('\n'));
      context.print('');
      context.print(secretFiles(secretSettings.map((name) => `${name}_FILE`).join(', ')));
      for (const sentence of sentences) context.remark(sentence);
    }
    return faults.length === 0 ? 0 : 1;
  },
};

function valueSv({ value, isDefault }: SettingRow): string {
  if (value === null) return configurationTexts.notSet;
  return isDefault ? configurationTexts.isDefault(value) : value;
}

/** Lines with the columns below each other; the last is as long as it is. */
function inColumns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
