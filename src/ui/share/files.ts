import golosCyrillic from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url';
import golosLatin from '@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2?url';
import sofiaCyrillic from '@fontsource/sofia-sans-extra-condensed/files/sofia-sans-extra-condensed-cyrillic-800-normal.woff2?url';
import sofiaLatin from '@fontsource/sofia-sans-extra-condensed/files/sofia-sans-extra-condensed-latin-800-normal.woff2?url';

/** Pixels for each unit of the picture. */
const SCALE = 2;
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
const FACES = [
  ['Sofia Sans Extra Condensed', '700 800', sofiaLatin, ''],
  ['Sofia Sans Extra Condensed', '700 800', sofiaCyrillic, CYRILLIC],
  ['Golos Text', '400 900', golosLatin, ''],
  ['Golos Text', '400 900', golosCyrillic, CYRILLIC],
] as const;

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}

/** The page's faces as rules that travel inside a picture; a face that cannot be had is left to its fallback. */
async function faceRules(): Promise<string> {
  const rules = await Promise.all(
    FACES.map(async ([family, weight, address, range]) => {
      try {
        const url = await dataUrl(await (await fetch(address)).blob());
        return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url}) format('woff2');${range === '' ? '' : `unicode-range:${range}`}}`;
      } catch {
        return '';
      }
    }),
  );
  return rules.join('');
}

/** Units under the picture where each face writes a letter, to be cut off. */
const PROBE = 24;
const LETTER = 30;
/** How often a picture is drawn anew until its letters are there, and how long it is waited in between, in milliseconds. */
const TRIES = 60;
const PAUSE = 50;

/** A picture with faces of its own, and a letter of each face below it. As text: a parsed one would be held to the page's own policy. */
function probed(svg: string, rules: string): string {
  const [, width = '', height = ''] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const whole = Number(height) + PROBE;
  const letters = FACES.map(
    ([family, , , range], i) =>
      `<text x="${i * LETTER}" y="${whole - 4}" font-family="${family}" font-size="${PROBE - 4}" font-weight="800">${range === '' ? 'H' : 'Ж'}</text>`,
  );
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${whole}"`)
    .replace(` height="${height}"`, ` height="${whole}"`)
    .replace('<title>', `<style>${rules}</style><title>`)
    .replace(/<\/svg>\s*$/, `${letters.join('')}</svg>`);
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await dataUrl(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  return image;
}

function drawn(image: HTMLImageElement, from: number, height: number, scale: number) {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, from, image.naturalWidth, height, 0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

/** Whether every face has written its letter. */
function isLettered(image: HTMLImageElement): boolean {
  const { context } = drawn(image, image.naturalHeight - PROBE, PROBE, 1);
  return FACES.every((_, i) =>
    context
      .getImageData(i * LETTER, 0, LETTER, PROBE)
      .data.some((channel, at) => at % 4 === 3 && channel > 0),
  );
}

/**
 * A picture whose letters are there. Browsers call a picture ready before the faces in it are, and write nothing until then; faces that
 * do not come are left out.
 */
async function lettered(svg: string): Promise<HTMLImageElement> {
  const withFaces = probed(svg, await faceRules());
  for (let tried = 0; tried < TRIES; tried++) {
    const image = await imageOf(withFaces);
    if (isLettered(image)) return image;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return imageOf(probed(svg, ''));
}

/** A picture as PNG, at twice its size, in the page's own faces. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = await lettered(svg);
  const { canvas } = drawn(image, 0, image.naturalHeight - PROBE, SCALE);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png'),
  );
}

/** Hands a file to the browser to keep. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const TYPES = { svg: 'image/svg+xml', csv: 'text/csv', json: 'application/json' };
export type TextEnding = keyof typeof TYPES;

/** Hands a file of text to the browser to keep. */
export function downloadText(name: string, ending: TextEnding, text: string): void {
  // A mark of UTF-8, without which spreadsheets misread Cyrillic.
  const start = ending === 'csv' ? '\uFEFF' : '';
  download(name, new Blob([start + text], { type: `${TYPES[ending]};charset=utf-8` }));
}
