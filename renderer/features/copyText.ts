/** Puts a text on the clipboard. */

/**
 * Copies the way a clerk would, by selecting and copying: no page is granted the clipboard itself. Answers whether it went well.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  // Deprecated, yet the only way without a permission; the window has one engine, which keeps it.
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
