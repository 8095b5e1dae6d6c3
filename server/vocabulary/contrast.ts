const LINEAR_BELOW = 0.04045;
const LIGHTNESS_STEP = 0.01;

/** Of two colours as `#rrggbb`: 1, the same, to 21, black on white. Source: WCAG 2.2, contrast ratio. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0..1. */
function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) =>
    channel <= LINEAR_BELOW ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, 0..1. */
function channelsOf(color: string): [number, number, number] {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/**
 * The nearest colour of the same hue and saturation that is as told: lighter or darker by whole
 * steps, and the colour itself when it already is. Black or white at the end of the steps.
 */
export function nearestColor(
  color: string,
  towards: 'lighter' | 'darker',
  isAsTold: (color: string) => boolean,
): string {
  const step = towards === 'lighter' ? LIGHTNESS_STEP : -LIGHTNESS_STEP;
  const { hue, saturation, lightness } = hslOf(color);
  let tried = color;
  for (let at = lightness; !isAsTold(tried) && at >= 0 && at <= 1; at += step) {
    tried = colorOf({ hue, saturation, lightness: Math.min(1, Math.max(0, at + step)) });
  }
  return tried;
}

type Hsl = { readonly hue: number; readonly saturation: number; readonly lightness: number };

/** Hue in degrees, the others 0..1. */
function hslOf(color: string): Hsl {
  const [red, green, blue] = channelsOf(color);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, span] = [(most + least) / 2, most - least];
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const turn =
    most === red
      ? (green - blue) / span
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  return { hue: (turn * 60 + 360) % 360, saturation, lightness };
}

function colorOf({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12;
    const share = lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
