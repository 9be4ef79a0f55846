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

/** A picture as PNG, at twice its size, in the page's own faces. */
export async function pngOf(svg: string): Promise<Blob> {
  const withFaces = svg.replace('<title>', `<style>${await faceRules()}</style><title>`);
  const image = new Image();
  image.src = await dataUrl(new Blob([withFaces], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
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
