/** A web address: with brackets inside it where they are closed, without the stop or the bracket after it. */
const ADDRESS = /(https?:\/\/(?:\([^\s<>()]*\)|[^\s<>()])*(?:\([^\s<>()]*\)|[^\s<>().,;:!?\]»”"']))/;

/** Signs that begin a list, a heading or a rule at the start of a line. */
const LIST = /^([-+=]|\d{1,9}(?=[.)]))/gm;

const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&#|~]/g, '\\$&')
    .replace(/^[ \t]+/gm, '')
    .replace(LIST, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

/** Text as Markdown that reads as it is written: no emphasis, HTML, links or lists of its own. Web addresses become links. */
export const markdownText = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, i) => (i % 2 === 0 ? plain(part) : `<${part}>`))
    .join('');
