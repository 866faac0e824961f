/**
 * What is pasted from Word, LibreOffice or a web page, made ready for the editor: the words as they read, with lists as lists.
 *
 * Word puts more on the clipboard than a reader sees: words that a tracked change has deleted, comments and their marks, and lists as
 * paragraphs that begin with a painted bullet. A letter that took all of it would say what was struck out, and print a remark that was
 * meant for a colleague. A row of a table becomes a paragraph, its cells apart by semicolons, as with a document that comes back from Word.
 *
 * What may stand in a letter is decided by the schema alone; nothing relies on this for safety.
 */
export function pastedWords(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const told = toldOf(body);
  for (const element of body.querySelectorAll(NO_WORDS)) element.remove();
  for (const table of [...body.querySelectorAll('table')].toReversed()) table.replaceWith(...rowsOf(table)); // inner tables first
  for (const first of body.querySelectorAll(LIST_ITEM)) if (first.isConnected) listFrom(first);
  return { html: body.innerHTML, told };
}

export type Pasted = {
  readonly html: string;
  /** What did not come along as it was, a sentence each; none where nobody would miss anything. */
  readonly told: readonly string[];
};

function toldOf(body: HTMLElement): readonly string[] {
  const count = (selector: string, one: string, many: string) => {
    const { length } = body.querySelectorAll(selector);
    return length === 0 ? [] : [`${length} ${length === 1 ? one : many}`];
  };
  const leftOut = [...count('del', 'deletion', 'deletions'), ...count('.msocomanchor', 'comment', 'comments'), ...count('img:not(.ProseMirror-separator)', 'picture', 'pictures')];
  const [tables] = count('table', 'table', 'tables');
  return [
    ...(leftOut.length > 0 ? [`Left out: ${leftOut.join(', ')}.`] : []),
    ...(tables === undefined ? [] : [`${tables} became lines.`]),
    ...(body.querySelector('s, strike') === null ? [] : ['Words that were struck through are kept, as if they were meant.']),
  ];
}

/** What is no part of the words: deletions, comments with their marks in the text, and what belongs to a page. */
const NO_WORDS = [
  'del', '.msoDel', '.msocomanchor', '.MsoCommentReference', '.msocomoff', '[data-word-part^="comment"]',
  'script', 'style', 'title', 'link', 'svg', 'math', 'iframe', 'object', 'embed', 'template', 'button', 'select', 'textarea', 'input',
].join();

const LIST_ITEM = 'p[data-word-list]:not([data-word-list="Ignore"])';

/**
 * Without styles and handlers, which the content policy would refuse one by one, each with a line in the log. Of the styles only those
 * are kept, as marks, by which Word tells a list and a comment.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(base|meta)\b[^>]*>/gi, '')
    .replace(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, (attribute) => {
      const list = /mso-list:\s*(Ignore|l\d+\s+level\d+[\w\s]*)/i.exec(attribute)?.[1];
      const part = /mso-element:\s*([a-z-]+)/i.exec(attribute)?.[1];
      return `${list === undefined ? '' : ` data-word-list="${list.replace(/\s+/g, ' ')}"`}${part === undefined ? '' : ` data-word-part="${part}"`}`;
    });

/** The rows as paragraphs; a table that only lays out a page, with one cell a row or with paragraphs in a cell, becomes what stands in it. */
function rowsOf(table: HTMLTableElement): readonly Node[] {
  const rows = [...table.rows].map(({ cells }) => [...cells]);
  const isLayout = rows.every((cells) => cells.length < 2) || rows.some((cells) => cells.some((cell) => cell.querySelectorAll('p, li').length > 1));
  if (isLayout) return rows.flat().flatMap((cell) => [...cell.childNodes]);
  return rows.map((cells) => {
    const row = table.ownerDocument.createElement('p');
    const told = cells.filter((cell) => (cell.textContent ?? '').trim() !== '');
    for (const [index, cell] of told.entries()) {
      const block = cell.querySelector('p, li') ?? cell;
      row.append(...(index === 0 ? [] : ['; ']), ...block.childNodes);
    }
    return row;
  });
}

/** Makes one list of the paragraphs that follow each other as its items. */
function listFrom(first: Element): void {
  const items: Element[] = [];
  for (let next: Element | null = first; next?.matches(LIST_ITEM) === true; next = next.nextElementSibling) items.push(next);
  const document = first.ownerDocument;
  const place = document.createComment('');
  first.before(place);
  /** Lists that are open, the outermost first. */
  let open: { readonly list: Element; readonly level: number }[] = [];
  for (const item of items) {
    const level = Number(/level(\d+)/.exec(item.getAttribute('data-word-list') ?? '')?.[1] ?? 1);
    const mark = item.querySelector('[data-word-list="Ignore"]');
    const kind = /^\W*[0-9a-z]+[.)]/i.test((mark?.textContent ?? '').trim()) ? 'OL' : 'UL';
    open = open.filter((one) => one.level < level || (one.level === level && one.list.tagName === kind));
    const inner = open.at(-1);
    let list = inner?.list;
    if (list === undefined || inner?.level !== level) {
      list = document.createElement(kind);
      const parent = inner?.list.lastElementChild;
      if (parent) parent.append(list);
      else place.before(list);
      open.push({ list, level });
    }
    mark?.remove();
    const entry = document.createElement('li');
    const words = document.createElement('p');
    words.append(...item.childNodes);
    entry.append(words);
    list.append(entry);
    item.remove();
  }
  place.remove();
}
