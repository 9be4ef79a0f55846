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
  /** What is filled with black between four right angles, in the order in which it is drawn. */
  readonly blackRectangles: readonly Rectangle[];
}
/** Points from the upper left corner of the page. */
interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

const after = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

/** Follows the operators of a page that move, colour and fill, as far as rectangles go. */
function blackRectanglesOf(content: string, height: number): Rectangle[] {
  const found: Rectangle[] = [];
  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, black: true };
  const kept: (typeof state)[] = [];
  let shapes: Point[][] = [];
  let numbers: number[] = [];
  const move = (x: number, y: number): Point => {
    const [a, b, c, d, e, f] = state.matrix;
    return [a * x + c * y + e, height - (b * x + d * y + f)];
  };
  const fill = (): void => {
    for (const shape of shapes) {
      const corners = shape.slice(0, 4);
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      const sides = corners.every(([x, y], at) => {
        const [nextX = NaN, nextY = NaN] = corners[(at + 1) % 4] ?? [];
        return Math.abs(x - nextX) < 1e-3 !== Math.abs(y - nextY) < 1e-3;
      });
      if (!state.black || corners.length < 4 || shape.length > 5 || !sides) continue;
      found.push({
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      });
    }
  };
  for (const token of content.split(/\s+/)) {
    if (/^[-+\d.]/.test(token)) {
      numbers.push(Number(token));
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    numbers = [];
    if (token === 'q') kept.push(state);
    else if (token === 'Q') state = kept.pop() ?? state;
    else if (token === 'cm') state = { ...state, matrix: after([a, b, c, d, e, f], state.matrix) };
    else if (token === 'rg') state = { ...state, black: a + b + c === 0 };
    else if (token === 'scn') state = { ...state, black: false };
    else if (token === 'm') shapes.push([move(a, b)]);
    else if (token === 'l') shapes.at(-1)?.push(move(a, b));
    else if (token === 're') shapes.push([move(a, b), move(a + c, b), move(a + c, b + d), move(a, b + d)]);
    else if (token === 'f' || token === 'f*') fill();
    if (['f', 'f*', 'S', 'n', 'B'].includes(token)) shapes = [];
  }
  return found;
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
          blackRectangles: blackRectanglesOf(content, height),
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
