import { useState } from 'react';
import { changeTheme } from '../../../server/contract/themes.ts';
import {
  ownTheme,
  readableColor,
  themeFonts,
  type StoredTheme,
  type Theme,
  type ThemeColors,
} from '../../../server/vocabulary/theme.ts';
import { call, faultDetails, faultSentence } from '../../api/call.ts';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { useAskAgain } from '../../people/MeContext.tsx';
import { text } from '../../text/sv.ts';
import { ColorFields } from './ColorFields.tsx';
import { LogoField } from './LogoField.tsx';
import { ThemePreview } from './ThemePreview.tsx';

const words = text.theme;
type Outcome = 'none' | 'saving' | 'saved' | { readonly fault: unknown };

/** What is chosen, how it becomes, and the way to have it stored. */
export function ThemeForm({
  municipalityCode,
  stored,
}: {
  readonly municipalityCode: string;
  readonly stored: StoredTheme;
}) {
  const [version, setVersion] = useState(stored.version);
  const [theme, setTheme] = useState<Theme>(stored.theme);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const askAgain = useAskAgain();
  const change = (part: Partial<Theme>) => {
    setTheme({ ...theme, ...part });
    setOutcome('none');
  };
  const save = async () => {
    setOutcome('saving');
    try {
      const params = { municipalityCode };
      const answer = await call(changeTheme, { params, version, body: theme });
      setVersion(answer.version);
      setOutcome('saved');
      askAgain();
    } catch (fault) {
      setOutcome({ fault });
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome !== 'saving') void save();
      }}
    >
      <Card title={words.logo} lead={words.logoLead}>
        <LogoField logo={theme.logo} onChange={(logo) => change({ logo })} />
      </Card>
      <ColorsCard colors={theme.colors} onChange={(colors) => change({ colors })} />
      <Card title={words.font}>
        <SelectField
          isOfView
          label={words.font}
          isLabelHidden
          options={optionsOf(themeFonts)}
          value={theme.font}
          onChange={(font) => change({ font })}
        />
      </Card>
      <Card title={words.preview} lead={words.previewLead}>
        <ThemePreview theme={theme} />
      </Card>
      <OutcomeNotice outcome={outcome} />
      <div className="row">
        <button type="submit" className="button" data-look="primary">
          {outcome === 'saving' ? text.save.saving : words.save}
        </button>
        <button type="button" className="button" data-look="quiet" onClick={() => change(ownTheme)}>
          {words.reset}
        </button>
      </div>
    </form>
  );
}

function ColorsCard({
  colors,
  onChange,
}: {
  readonly colors: ThemeColors;
  readonly onChange: (colors: ThemeColors) => void;
}) {
  return (
    <Card title={words.colors} lead={words.colorsLead}>
      <ColorFields colors={colors} onChange={onChange} />
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => onChange({ ...colors, dark: darkOf(colors) })}
        >
          {words.proposeDark}
        </button>
      </div>
    </Card>
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  if (outcome === 'saved') {
    return (
      <Notice kind="info" isAnnounced>
        {words.saved}
      </Notice>
    );
  }
  if (typeof outcome !== 'object') return null;
  return (
    <FaultNotice sentence={faultSentence(outcome.fault)} details={faultDetails(outcome.fault)} />
  );
}

function darkOf({ light }: ThemeColors): ThemeColors['dark'] {
  return {
    main: readableColor(light.main, 'dark', 'main'),
    second: readableColor(light.second, 'dark', 'second'),
  };
}
