import type { YAMLError } from 'yaml';

/** A slip of YAML in the words of the format. */
export interface Slip {
  readonly message: string;
  readonly hint: string;
}

const QUOTE = 'put the whole text in quotation marks';
const slip = (expected: string, found: string, hint: string): Slip => ({
  message: `expected ${expected}, found ${found}`,
  hint,
});

/** What stands at a slip, short enough to quote: as much as is marked, or the word there where only its place is. */
function excerpt(text: string, [start, end]: readonly [number, number]): string {
  const marked =
    end - start > 1 ? text.slice(start, end) : (/^[^\s,]+|^./.exec(text.slice(start))?.[0] ?? '');
  const [line = ''] = marked.split('\n');
  if (line.trim() === '')
    return start >= text.trimEnd().length ? 'the end of the file' : 'the end of the line';
  return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
}

/** Something that was opened and not closed; YAML's codes do not tell these apart, its words do. */
function unclosed(message: string, found: string): Slip | null {
  const [, bracket] = /end with a ([\]}])$/.exec(message) ?? [];
  if (bracket !== undefined)
    return slip(
      `a closing ${bracket}`,
      found,
      `close the ${bracket === '}' ? '{' : '['} that stands before it`,
    );
  const [, mark] = /^Missing closing (["'])quote$/.exec(message) ?? [];
  if (mark !== undefined)
    return slip(`a closing ${mark}`, 'none', `write ${mark} where the text ends; inside it, write ’ or “ ”`);
  return null;
}

function missing(message: string, found: string): Slip {
  if (message.includes('between'))
    return slip('a comma between two items', found, 'write the comma, or the bracket that closes');
  if (message.includes('after :')) return slip('a space after the colon', found, 'write key: value');
  if (message.startsWith('Comments')) return slip('a space before #', found, `write the space, or ${QUOTE}`);
  if (message.startsWith('Implicit map keys'))
    return slip('a key with a colon and its value', found, 'write key: value, with a space after the colon');
  if (message.startsWith('Sequence item'))
    return slip(
      'an item that begins with "- "',
      found,
      'write the dash, or align the line with the item it belongs to',
    );
  if (message.startsWith('Tags and anchors'))
    return slip('a space after a tag or anchor', found, 'write the space');
  return slip('nothing but a scenario', found, 'take it out');
}

/** Says in our own words what is wrong with the YAML of a file: what was expected, what was found, how to mend it. */
export function slipOf({ code, message, pos }: YAMLError, text: string): Slip {
  const found = excerpt(text, pos);
  const open = unclosed(message, found);
  if (open) return open;
  switch (code) {
    case 'DUPLICATE_KEY':
      return slip(
        'each key once',
        `the key "${/^[^\s:,\]}]*/.exec(text.slice(pos[0]))?.[0] ?? ''}" again`,
        'keep one of the two',
      );
    case 'BAD_INDENT':
      return slip(
        'a line that begins in the same column as those beside it',
        'another indentation',
        'align it with spaces',
      );
    case 'TAB_AS_INDENT':
      return slip('spaces at the beginning of a line', 'a tab', 'put spaces in the place of the tab');
    case 'MISSING_CHAR':
      return missing(message, found);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return slip(
        'one value after the key',
        text.startsWith('-', pos[0])
          ? 'a list that begins on the same line'
          : 'a second colon on the same line',
        `if it is one text, ${QUOTE}; if not, begin a new line`,
      );
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return slip(
        'a key and its colon on one line',
        'a line without "key: "',
        `write a space after the colon; if it is text, ${QUOTE}`,
      );
    case 'BAD_SCALAR_START':
      return slip('text that begins with a letter or a digit', found, QUOTE);
    case 'BAD_DQ_ESCAPE':
      return slip(
        'an escape that YAML knows, like \\n',
        `"${text.slice(pos[0], pos[0] + 2)}"`,
        'double the backslash, or take it out',
      );
    case 'BAD_ALIAS':
      return slip('a name after & or *', found, `name it; if it is text, ${QUOTE}`);
    case 'IMPOSSIBLE':
    case 'NON_STRING_KEY':
      return slip(
        'a word as a key',
        found,
        'write a word before the colon; text in brackets goes in quotation marks',
      );
    case 'MULTIPLE_DOCS':
      return slip('one scenario in a file', 'a second one after ---', 'take --- out, or split the file');
    case 'MULTIPLE_ANCHORS':
      return slip('one anchor', 'a second one', 'keep one of the two');
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return slip('a value without a tag', `the tag ${found}`, `take it out; if it is text, ${QUOTE}`);
    case 'UNEXPECTED_TOKEN':
      return message.includes('Unexpected ,') || message.includes('empty item')
        ? slip('an item', 'a comma without one before it', 'take the comma out')
        : slip('the value to end here', found, `take it out, or ${QUOTE}`);
    case 'ALIAS_PROPS':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':

    case 'RESOURCE_EXHAUSTION':
      return slip('keys, lists and texts of YAML', found, `take it out; if it is text, ${QUOTE}`);
  }
}

/**
 * The slips that stand for themselves: one a line, and none that only follows from an earlier one, such as every
 * sibling of a line that is out of its column, or everything after a bracket too many or a quotation that never ends.
 */
export function firstCauses(errors: readonly YAMLError[], text: string): YAMLError[] {
  const seen = new Set<string>();
  const endless = errors.findIndex(({ message }) => message.startsWith('Missing closing'));
  return errors.slice(0, endless === -1 ? errors.length : endless + 1).filter((error) => {
    const start = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
    const line = `line ${start}`;
    if (seen.has(line)) return false;
    seen.add(line);
    const follows = followsFrom(error, text.slice(start));
    if (follows === null) return true;
    if (seen.has(follows)) return false;
    seen.add(follows);
    return true;
  });
}

/** What an error of a kind that spreads has in common with those that it spreads to. */
function followsFrom({ code, message }: YAMLError, line: string): string | null {
  if (message.includes('same column')) return `column ${line.search(/\S/)}`;
  return code === 'UNEXPECTED_TOKEN' && message.includes('in YAML stream') ? 'after the end' : null;
}
