import type { Repositories } from '../../db/storage.ts';
import {
  contrastFault,
  meetingsOf,
  ownTheme,
  type StoredTheme,
  type Theme,
  type ThemeColors,
} from '../vocabulary/theme.ts';
import { checkLogo } from './checkLogo.ts';
import { staleTheme } from './conflicts.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';

/** How a municipality's pages look: its logo, two colours and font. */
export function createThemes(environment: Environment) {
  const { inTransaction } = environment.storage;
  return {
    /** The municipality's own, or the program's at version 0. */
    read: (municipalityCode: string): Promise<StoredTheme> =>
      inTransaction((repositories) => storedTheme(repositories, municipalityCode)),
    /** Of the one municipality that the caller has to do with; null among several. */
    ofCaller: (): Promise<Theme | null> =>
      inTransaction(async (repositories) => {
        const codes = environment.caller.grants.map((grant) => grant.municipalityCode);
        const [code, ...others] = codes.includes('every')
          ? await repositories.planCaseDirectory.listMunicipalityCodes()
          : codes;
        if (code === undefined || others.length > 0) return null;
        return (await repositories.municipalityThemes.find(code))?.theme ?? null;
      }),
    /**
     * Throws: DomainError when colours cannot be told apart, the logo is no picture that can be
     * trusted, or someone else changed the look meanwhile.
     */
    change: async (municipalityCode: string, yours: number, theme: Theme): Promise<StoredTheme> => {
      checkColors(theme.colors);
      if (theme.logo !== null) checkLogo(theme.logo);
      return inTransaction(async (repositories) => {
        const before = await storedTheme(repositories, municipalityCode);
        const key = { municipalityCode, id: `theme-${municipalityCode}` };
        if (before.version !== yours) {
          const stale = { yours, mine: theme, current: before.version, theirs: before.theme };
          throw await staleTheme(repositories, key, stale);
        }
        const version = yours + 1;
        await repositories.municipalityThemes.put(municipalityCode, { version, theme });
        await record(environment, repositories, {
          act: 'themeChanged',
          municipalityCode,
          objectId: key.id,
          before: before.version === 0 ? undefined : before.theme,
          after: theme,
        });
        return { version, theme };
      });
    },
  };
}

async function storedTheme(
  { municipalityThemes }: Repositories,
  municipalityCode: string,
): Promise<StoredTheme> {
  return (await municipalityThemes.find(municipalityCode)) ?? { version: 0, theme: ownTheme };
}

/** Throws: DomainError `themeContrast` for the first two colours that cannot be told apart. */
export function checkColors(colors: ThemeColors): void {
  const faulty = meetingsOf(colors).find(({ ratio, needed }) => ratio < needed);
  if (faulty !== undefined) throw contrastFault(colors, faulty);
}
