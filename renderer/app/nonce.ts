/** The nonce of this page, without which the content policy lets no style in. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

declare global {
  interface Window {
    /** Read by the scroll lock of dialogs, which adds a style of its own. */
    __webpack_nonce__?: string;
  }
}

window.__webpack_nonce__ = nonce();
