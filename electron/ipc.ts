/**
 * The door between the window and the main process: only the page of our own window comes through it.
 *
 * It stands before the window asks anything; what answers behind it (answers.ts) is loaded while the window is made.
 */
import { CHANNELS, type Channel } from '@bridge/channel';
import type { BridgeError } from '@bridge/error';
import { fail, type Result } from '@domain/result';
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { isAppPage } from './window';

/** Answers a request of a channel; never throws. */
export type Answer = (channel: Channel, request: unknown) => Promise<Result<unknown, BridgeError>>;

/** Answers every channel of the contract, from when `answering` is there; `trusted` gives the web contents of our window, while there is one. */
export function answerChannels(answering: Promise<Answer>, trusted: () => WebContents | undefined): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, request: unknown) => (isTrusted(event, trusted()) ? (await answering)(channel, request) : fail({ code: 'refused', detail: 'not from our window' })));
  }
}

/** Only the main frame of our own window, and only while it shows a page of the app itself. */
function isTrusted(event: IpcMainInvokeEvent, trusted: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return trusted !== undefined && event.sender === trusted && frame !== null && frame === trusted.mainFrame && isAppPage(frame.url);
}
