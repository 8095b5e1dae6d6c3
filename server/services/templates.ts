import { dayInSweden } from '../process/days.ts';
import { checkSettings } from '../model/checkSettings.ts';
import type { MunicipalityTemplate } from '../vocabulary/municipalityTemplate.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';

/** The settings a municipality's new cases begin with, version by version. */
export function createTemplates(environment: Environment) {
  const { inTransaction } = environment.storage;
  return {
    /** Latest version first; empty when the municipality has none of its own. */
    list: (municipalityCode: string): Promise<MunicipalityTemplate[]> =>
      inTransaction(({ municipalityTemplates }) => municipalityTemplates.list(municipalityCode)),
    /**
     * Saves a new version; earlier ones stay as they were.
     * Throws: DomainError naming the field when no case could be calculated with the settings.
     */
    save: async (
      municipalityCode: string,
      given: Pick<MunicipalityTemplate, 'owner' | 'settings'>,
    ): Promise<MunicipalityTemplate> => {
      checkSettings(given.settings);
      return inTransaction(async (repositories) => {
        const { municipalityTemplates } = repositories;
        const [latest] = await municipalityTemplates.list(municipalityCode);
        const version = (latest?.version ?? 0) + 1;
        const template = { version, savedOn: dayInSweden(environment.now()), ...given };
        await municipalityTemplates.insert(municipalityCode, template);
        await record(environment, repositories, {
          act: 'templateSaved',
          municipalityCode,
          objectId: `template-${municipalityCode}`,
          before: latest,
          after: template,
        });
        return template;
      });
    },
  };
}
