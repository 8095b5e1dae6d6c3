import { useId, useState } from 'react';
import { errorSentence } from '../../../server/vocabulary/text/sv/errors/index.ts';
import {
  colorSchema,
  contrastFault,
  meetingsOf,
  readableColor,
  type Scheme,
  type ThemeColor,
  type ThemeColors,
} from '../../../server/vocabulary/theme.ts';
import { FieldError, Suggestions } from '../../components/FieldMessage.tsx';
import { text } from '../../text/sv.ts';

const words = text.theme;
const schemes = ['light', 'dark'] as const satisfies Scheme[];
const roles = ['main', 'second'] as const satisfies ThemeColor[];

/** Two colours for light and two for dark, each with what speaks against it and what would do. */
export function ColorFields({
  colors,
  onChange,
}: {
  readonly colors: ThemeColors;
  readonly onChange: (colors: ThemeColors) => void;
}) {
  const faulty = meetingsOf(colors).filter(({ ratio, needed }) => ratio < needed);
  return (
    <div className="theme-colors">
      {schemes.map((scheme) => (
        <fieldset key={scheme} className="stack-small">
          <legend className="label">{words.schemeTitle[scheme]}</legend>
          <div className="form-grid">
            {roles.map((role) => {
              const fault = faulty.find((each) => each.scheme === scheme && each.color === role);
              return (
                <ColorField
                  key={role}
                  label={words.color[role]}
                  scheme={words.scheme[scheme]}
                  color={colors[scheme][role]}
                  fault={fault === undefined ? null : errorSentence(contrastFault(colors, fault))}
                  instead={readableColor(colors[scheme][role], scheme, role)}
                  onChange={(color) =>
                    onChange({ ...colors, [scheme]: { ...colors[scheme], [role]: color } })
                  }
                />
              );
            })}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function ColorField({
  label,
  scheme,
  color,
  fault,
  instead,
  onChange,
}: {
  readonly label: string;
  readonly scheme: string;
  readonly color: string;
  readonly fault: string | null;
  readonly instead: string;
  readonly onChange: (color: string) => void;
}) {
  const id = useId();
  /** What is typed and is no colour yet. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const message = typed === null ? fault : isLeft ? words.colorFault : null;
  const take = (given: string) => {
    const tried = given.trim().toLowerCase();
    const isColor = colorSchema.safeParse(tried).success;
    setTyped(isColor ? null : given);
    setLeft(false);
    if (isColor) onChange(tried);
  };
  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {label}
        <span className="hidden-text">, {scheme}</span>
      </label>
      <span className="field-hint" id={`${id}-hint`}>
        {words.colorHint}
      </span>
      <span className="color-field">
        <input
          id={id}
          className="input"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? color}
          aria-invalid={message !== null}
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={(event) => take(event.target.value)}
          onBlur={() => setLeft(true)}
        />
        <input
          type="color"
          className="color-chart"
          value={color}
          aria-label={words.pick(`${label.toLowerCase()}, ${scheme}`)}
          onChange={(event) => take(event.target.value)}
        />
      </span>
      <FieldError id={`${id}-error`} message={message} />
      {fault === null || typed !== null ? null : (
        <Suggestions choices={[instead]} onChoose={take} />
      )}
    </div>
  );
}
