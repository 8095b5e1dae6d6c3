import type { Scene } from '../../server/vocabulary/scene.ts';

const FONT = "'Source Sans 3', sans-serif";
const MARGIN = 24;
/** Points of an image to each of the drawing. */
const SHARPNESS = 2;
const NS = 'http://www.w3.org/2000/svg';

/**
 * A drawn scene as an image that stands by itself: the finding, the unit and the source around the
 * drawing, colours and fonts written out. `drawing` is on the page, in the colours of paper.
 */
export function chartSvg(drawing: SVGSVGElement, scene: Scene): SVGSVGElement {
  const colors = getComputedStyle(drawing);
  const color = (token: string) => colors.getPropertyValue(`--${token}`).trim();
  const inner = withColors(drawing, color);
  const width = scene.width + 2 * MARGIN;
  const svg = document.createElementNS(NS, 'svg');
  let y = MARGIN;
  const write = (words: string, size: number, weight: number, token: string) => {
    for (const line of wrapped(words, { size, weight, width: scene.width })) {
      y += size * 1.3;
      const mark = document.createElementNS(NS, 'text');
      set(mark, { x: MARGIN, y, 'font-size': size, 'font-weight': weight, fill: color(token) });
      mark.textContent = line;
      svg.append(mark);
    }
  };
  const paper = document.createElementNS(NS, 'rect');
  svg.append(paper);
  write(scene.title, 20, 700, 'ink');
  write(scene.subtitle, 14, 400, 'muted');
  y += 16;
  set(inner, { x: MARGIN, y, width: scene.width, height: scene.height });
  svg.append(inner);
  y += scene.height + 8;
  write(scene.source, 12, 400, 'muted');
  y += MARGIN;
  set(paper, { width, height: y, fill: color('paper') });
  set(svg, { width, height: y, viewBox: `0 0 ${width} ${y}`, 'font-family': FONT, role: 'img' });
  const title = document.createElementNS(NS, 'title');
  title.textContent = scene.title;
  const description = document.createElementNS(NS, 'desc');
  description.textContent = scene.summary;
  svg.prepend(title, description);
  return svg;
}

/** The page's classes as the attributes they stand for. */
function withColors(drawing: SVGSVGElement, color: (token: string) => string): SVGSVGElement {
  // Its own kind, copied.
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const part of [copy, ...copy.querySelectorAll('[class]')]) {
    for (const name of part.classList) {
      if (name === 'no-fill') part.setAttribute('fill', 'none');
      const [, property, token] = /^(fill|stroke)-(\w+)$/.exec(name) ?? [];
      if (property !== undefined && token !== undefined) part.setAttribute(property, color(token));
    }
    part.removeAttribute('class');
  }
  copy.removeAttribute('role');
  copy.removeAttribute('aria-label');
  return copy;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function wrapped(
  words: string,
  { size, weight, width }: { size: number; weight: number; width: number },
): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return [words];
  context.font = `${weight} ${size}px ${FONT}`;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && context.measureText(longer).width <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

export function svgFile(svg: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

/** The same as dots. An image sees no fonts of the page, so they go with it. */
export async function pngFile(svg: SVGSVGElement): Promise<Blob> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS(NS, 'style');
  style.textContent = (await fontFaces()).join('');
  copy.prepend(style);
  const image = new Image();
  image.src = await dataUrl(svgFile(copy));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Number(svg.getAttribute('width')) * SHARPNESS;
  canvas.height = Math.ceil(Number(svg.getAttribute('height')) * SHARPNESS);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the image could not be made'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** The page's own fonts, each with its file in it. */
function fontFaces(): Promise<string[]> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  return Promise.all(
    faces.map(async ({ cssText, parentStyleSheet }) => {
      const [said = '', address = ''] = /url\("?([^")]+)"?\)/.exec(cssText) ?? [];
      const place = new URL(address, parentStyleSheet?.href ?? document.baseURI);
      const font = await (await fetch(place)).blob();
      return cssText.replace(said, `url(${await dataUrl(font)})`);
    }),
  );
}

function dataUrl(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('the file could not be read'));
    reader.readAsDataURL(content);
  });
}
