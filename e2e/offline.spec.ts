/** Nothing leaves the machine: whatever a page or the main process tries, and whatever Chromium would do by itself. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANNELS } from '@bridge/channel';
import { expect, test } from './fixtures';
import { countOf } from './journal';
import { family, internetSockets, startPlainly } from './plainStart';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

/** A server that would answer, so that a refusal is ours and not that of an empty port. */
async function listener(): Promise<{ readonly server: Server; readonly port: number; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }).end('reached');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // a server that listens on TCP has one
  const answer = await fetch(`http://127.0.0.1:${port}/control`);
  expect(await answer.text(), 'without Noticebook the address can be reached').toBe('reached');
  asked.length = 0;
  return { server, port, asked };
}

test('a page can ask no address at all, neither by script nor by markup nor by going there', async ({ noticebook }) => {
  const { server, port, asked } = await listener();
  const page = await noticebook.open();
  await new SetUpPage(page).welcome.waitFor();
  const address = page.url();

  const tried = await page.evaluate(async (to) => {
    const outcomes: Record<string, string> = {};
    const told = (name: string, outcome: string) => { outcomes[name] = outcome; };
    for (const url of [`http://${to}/fetch`, `https://${to}/fetch`, 'https://example.org/fetch', 'file:///etc/hostname', 'app://other/']) {
      await fetch(url).then(({ status }) => told(url, `answered ${status}`), () => told(url, 'refused'));
    }
    await fetch(`http://${to}/opaque`, { mode: 'no-cors' }).then(() => told('opaque', 'answered'), () => told('opaque', 'refused'));
    told('beacon', await new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
      if (!navigator.sendBeacon(`http://${to}/beacon`)) resolve('refused');
      setTimeout(resolve, 3_000, 'queued without a complaint'); // only a page that may send stays silent
    }));
    told('websocket', await new Promise((resolve) => {
      try {
        const socket = new WebSocket(`ws://${to}/socket`);
        socket.onopen = () => resolve('opened');
        socket.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    }));
    told('events', await new Promise((resolve) => {
      const source = new EventSource(`http://${to}/events`);
      source.onopen = () => resolve('opened');
      source.onerror = () => { source.close(); resolve('refused'); };
    }));
    const element = <K extends keyof HTMLElementTagNameMap>(name: K, set: (made: HTMLElementTagNameMap[K]) => void) => new Promise<string>((resolve) => {
      const made = document.createElement(name);
      made.onload = () => resolve('loaded');
      made.onerror = () => resolve('refused');
      set(made);
      document.body.append(made);
    });
    told('image', await element('img', (made) => { made.src = `http://${to}/image`; }));
    told('script', await element('script', (made) => { made.src = `http://${to}/script`; }));
    told('style', await element('link', (made) => { made.rel = 'stylesheet'; made.href = `http://${to}/style`; }));
    told('worker', await new Promise((resolve) => {
      try {
        const worker = new Worker(`http://${to}/worker`);
        worker.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    }));
    told('window', window.open(`http://${to}/window`) === null ? 'refused' : 'opened');
    return outcomes;
  }, `127.0.0.1:${port}`);
  expect(Object.entries(tried).filter(([, outcome]) => outcome !== 'refused'), 'everything was refused').toEqual([]);
  expect(Object.keys(tried)).toHaveLength(14);

  // Ways of leaving the page: it stays where it is, and no other window comes.
  for (const leave of ['location', 'form', 'link', 'frame'] as const) {
    await page.evaluate(async ([way, to]) => {
      const url = `http://${to}/${way}`;
      if (way === 'location') window.location.href = url;
      if (way === 'form') {
        const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
        document.body.append(form);
        form.submit();
      }
      if (way === 'link') {
        const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
        document.body.append(link);
        link.click();
      }
      if (way === 'frame') document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    }, [leave, `127.0.0.1:${port}`] as const);
  }
  // Asked of the window itself: Playwright goes on waiting for the navigation that was stopped.
  const windows = await noticebook.main.evaluate(({ BrowserWindow }) => Promise.all(BrowserWindow.getAllWindows().map(async ({ webContents }) => ({
    url: webContents.getURL(),
    heading: await webContents.executeJavaScript('document.querySelector("h1")?.textContent') as unknown,
  }))));
  expect(windows, 'one window, where it was').toEqual([{ url: address, heading: 'How do you want to begin?' }]);

  const inMain = await noticebook.main.evaluate(async ({ net, session }, to) => {
    const ask = (by: () => Promise<unknown>) => by().then(() => 'answered', () => 'refused');
    return {
      net: await ask(() => net.fetch(`http://${to}/net`)),
      session: await ask(() => session.defaultSession.fetch(`http://${to}/session`)),
      sheet: await ask(() => session.fromPartition('sheet').fetch(`http://${to}/sheet`)),
      resolve: await ask(() => session.defaultSession.resolveHost('example.org')),
    };
  }, `127.0.0.1:${port}`);
  expect(inMain).toEqual({ net: 'refused', session: 'refused', sheet: 'refused', resolve: 'refused' });

  server.close();
  expect(asked, 'what reached the server').toEqual([]);
  noticebook.pardon(/^(console|request): .*(127\.0\.0\.1|example\.org|app:\/\/other|file:\/\/|Content Security Policy|Not allowed to load|ERR_)/s);
});

test('the process opens no socket, and connects to nothing, in a whole start', async () => {
  test.skip(process.platform !== 'linux', 'sockets are read from /proc, calls with strace: both are of Linux');
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-offline-'));
  try {
    const data = join(folder, 'data');
    await test.step('no socket of the internet is open', async () => {
      const started = startPlainly(data, ['--sample']);
      try {
        const pid = started.child.pid ?? 0;
        // The sample is filled through the same saves as a clerk's: when it is there, the app has started, drawn and saved.
        await expect.poll(() => countOf(join(data, 'records', 'sample'), 'obligation.added'), { timeout: 40_000 }).toBe(7);
        const pids = family(pid);
        expect(pids.length, 'main, zygotes, GPU and window').toBeGreaterThan(3);
        expect(internetSockets(pids)).toEqual([]);
      } finally {
        await started.end();
      }
    });

    await test.step('strace sees no call to an address of the internet', async () => {
      const strace = (process.env['PATH'] ?? '').split(':').map((path) => join(path, 'strace')).find((path) => existsSync(path));
      if (strace === undefined) {
        test.info().annotations.push({ type: 'not proven here', description: 'strace is not installed; npm test installs it as root on Debian and Ubuntu' });
        return;
      }
      const log = join(folder, 'calls.txt');
      const started = startPlainly(join(folder, 'traced'), ['--sample'], [strace, '-f', '-qq', '-e', 'trace=socket,connect,bind,sendto,sendmsg,sendmmsg', '-e', 'signal=none', '-o', log]);
      try {
        await expect.poll(() => countOf(join(folder, 'traced', 'records', 'sample'), 'obligation.added'), { timeout: 90_000 }).toBe(7);
      } finally {
        await started.end();
      }
      const calls = readFileSync(log, 'utf8').split('\n');
      expect(calls.some((call) => call.includes('AF_UNIX')), 'strace saw the calls that there are').toBe(true);
      const internet = calls.filter((call) => /AF_INET6?\b|AF_PACKET/.test(call));
      // Chromium asks the system for its network interfaces through a datagram socket that is never bound, connected or sent on.
      const asksForInterfaces = (call: string): boolean => /^\d+ +socket\(AF_INET6?, SOCK_DGRAM(\|\w+)*, \w+(\)| <unfinished)/.test(call);
      expect(internet.filter((call) => !asksForInterfaces(call))).toEqual([]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('pages have no way to Node, and only the bridge that the contract names', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  await new ShellPage(page).goTo('Settings');
  const powers = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global', 'electron'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as { noticebook: object }).noticebook).toSorted(),
    origin: window.origin,
  }));
  expect(powers.node).toEqual([]);
  expect(powers.origin).toBe('app://local');
  expect(powers.bridge, 'exactly the channels of the contract').toEqual([...CHANNELS].toSorted());
  const refused = await page.evaluate(async () => {
    const { noticebook } = window as unknown as { noticebook: Record<string, (request: unknown) => Promise<{ ok: boolean; error?: { code: string } }>> };
    const ask = async (channel: string, request: unknown) => (await noticebook[channel]?.(request))?.error?.code;
    return [
      await ask('draftRead', { key: '../../../etc/passwd' }),
      await ask('draftWrite', { key: 'setUp', text: 'x', path: '/tmp/x' }),
      await ask('journalAppend', { entries: [], expectedHead: null }),
      await ask('fileSave', { file: { hash: '../device.json', name: 'x', size: 1, mediaType: 'text/plain' } }),
      await ask('placeOpen', { place: 'elsewhere' }),
    ];
  });
  expect(refused, 'what is not of the contract is refused').toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
});
