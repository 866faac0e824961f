/** The bridge that the preload put on the window. */
import { type Bridge, makeBridge, type RawBridge } from '@bridge/client';

declare global {
  interface Window {
    /** Put there by the preload; one function per channel of the contract. */
    readonly noticebook: RawBridge;
  }
}

export const bridge: Bridge = makeBridge(window.noticebook);

/** The first question of every window, asked as early as there is a bridge. */
export const started = bridge.appStart(null);
