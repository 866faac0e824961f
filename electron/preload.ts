/** The bridge as the window sees it: one method per channel of the contract, and no logic. */
import { CHANNELS } from '@bridge/channel';
import { contextBridge, ipcRenderer } from 'electron';

const methods = CHANNELS.map((channel) => [channel, (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request)]);

contextBridge.exposeInMainWorld('noticebook', Object.fromEntries(methods));
