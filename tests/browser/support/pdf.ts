import { inflateSync } from 'node:zlib';

/** What a PDF of the browser holds, as far as a printed page can be judged by it. */
interface Pdf {
  readonly pages: readonly PdfPage[];
  /** Every colour that fills or strokes anything, as its components and its operator: `0 0 0 rg`. */
  readonly colours: readonly string[];
  /** Every degree of opacity, from 0 to 1. */
  readonly opacities: readonly number[];
  /** Pictures made of pixels. */
  readonly images: number;
}
interface PdfPage {
  /** Points, of which 72 are an inch. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Arcs and curves drawn; a seat is four of them. */
  readonly curves: number;
}

/** One numbered object: its dictionary, and its stream if it has one. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

const numbersIn = (text: string | undefined): number[] => (text?.match(/-?[\d.]+/g) ?? []).map(Number);

function objectsOf(bytes: Buffer): Map<number, PdfObject> {
  const text = bytes.toString('latin1');
  const found = new Map<number, PdfObject>();
  for (const { index, 0: head, 1: number } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)) {
    const from = index + head.length;
    const end = text.indexOf('endobj', from);
    const opening = text.slice(from, end).match(/^([^]*?>>)\s*stream\r?\n/);
    if (!opening) {
      found.set(Number(number), { dictionary: text.slice(from, end), stream: '' });
      continue;
    }
    const [whole, dictionary = ''] = opening;
    const start = from + whole.length;
    const raw = bytes.subarray(start, start + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
    const stream = dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
    found.set(Number(number), { dictionary, stream: stream.toString('latin1') });
  }
  return found;
}

const letters = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** What each code of a font means, from its map to Unicode, and how many hexadecimal digits a code has. */
function meaningOf(map: string): { readonly digits: number; readonly of: ReadonlyMap<number, string> } {
  const of = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      of.set(parseInt(code, 16), letters(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, low = '', high = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = parseInt(low, 16); code <= parseInt(high, 16); code++)
        of.set(code, String.fromCharCode(letters(text).charCodeAt(0) + code - parseInt(low, 16)));
  return { digits: /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4, of };
}

/** The text of a page in the order in which it is drawn, with a line for each line drawn. */
function textOf(page: PdfObject, objects: ReadonlyMap<number, PdfObject>, content: string): string {
  const fonts = new Map(
    [...(/\/Font <<([^>]*)>>/.exec(page.dictionary)?.[1] ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
      ([, name = '', number]) => {
        const font = objects.get(Number(number));
        const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font?.dictionary ?? '')?.[1]));
        return [name, meaningOf(map?.stream ?? '')];
      },
    ),
  );
  const shown = [...content.matchAll(/\nBT\n([^]*?)\nET/g)].map(([, block = '']) => {
    const font = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? '');
    const codes = [...block.matchAll(/<(\w+)>/g)].flatMap(
      ([, hex = '']) => hex.match(new RegExp(`.{${font?.digits ?? 4}}`, 'g')) ?? [],
    );
    return codes.map((code) => font?.of.get(parseInt(code, 16)) ?? '').join('');
  });
  return shown.join('\n');
}

/** Reads what Chromium writes: objects in the open, streams deflated or plain, text by glyph with a map to Unicode. */
export function readPdf(bytes: Buffer): Pdf {
  const objects = objectsOf(bytes);
  const all = [...objects.values()];
  const contentOf = (page: PdfObject): string =>
    objects.get(Number(/\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1]))?.stream ?? '';
  const drawn = all.filter(
    ({ dictionary, stream }) => stream !== '' && !/FontFile|\/Length1|\/Image/.test(dictionary),
  );
  return {
    pages: all
      .filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary))
      .map((page) => {
        const [, , width = 0, height = 0] = numbersIn(/\/MediaBox \[([^\]]*)\]/.exec(page.dictionary)?.[1]);
        const content = contentOf(page);
        return {
          width,
          height,
          text: textOf(page, objects, content),
          curves: content.match(/ c\n/g)?.length ?? 0,
        };
      }),
    colours: [
      ...new Set(
        drawn.flatMap(({ stream }) => stream.match(/(?:[\d.]+ )+(?:rg|RG|g|G|k|K|sc|SC|scn|SCN)\b/g) ?? []),
      ),
    ],
    opacities: [
      ...new Set(
        all.flatMap(({ dictionary }) =>
          [...dictionary.matchAll(/\/(?:ca|CA) ([\d.]+)/g)].map(([, opacity]) => Number(opacity)),
        ),
      ),
    ],
    images: all.filter(({ dictionary }) => dictionary.includes('/Subtype /Image')).length,
  };
}
