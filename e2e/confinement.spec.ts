/** Electron's own security checklist, asked of the running app: SECURITY.md names each item. */
import { expect, test } from './fixtures';
import { SetUpPage } from './pages/SetUpPage';

/** What a page may ask the system for. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'persistent-storage', 'storage-access', 'window-management', 'local-fonts', 'background-sync', 'accelerometer'] as const;

test('every window is sandboxed and has nothing of Node, and nothing weakens the web’s own rules', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).welcome.waitFor();
  const windows = await noticebook.main.evaluate(({ BrowserWindow, webContents }) => ({
    count: BrowserWindow.getAllWindows().length,
    preferences: webContents.getAllWebContents().map((contents) => (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()),
  }));
  expect(windows.count).toBe(1);
  for (const preferences of windows.preferences) {
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false });
    for (const name of ['nodeIntegrationInWorker', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'enableWebSQL', 'offscreen']) expect(Boolean(preferences[name]), name).toBe(false);
  }
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window))).toEqual([]);
});

test('no permission is given, whatever a page asks for', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).welcome.waitFor();
  const states = await page.evaluate(async (names) => {
    const answers: Record<string, string> = {};
    for (const name of names) answers[name] = await navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, () => 'not known here');
    answers['asking for the camera'] = await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', ({ name }: Error) => name);
    answers['asking for the screen'] = await navigator.mediaDevices.getDisplayMedia().then(() => 'given', ({ name }: Error) => name);
    answers['asking for the place'] = await new Promise((resolve) => { navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code === 1 ? 'denied' : `code ${code}`)); });
    answers['asking for notifications'] = await Notification.requestPermission();
    return answers;
  }, PERMISSIONS);
  expect(Object.entries(states).filter(([, state]) => ['granted', 'given', 'prompt'].includes(state))).toEqual([]);
  expect(Object.keys(states)).toHaveLength(PERMISSIONS.length + 4);
  for (const name of ['camera', 'geolocation', 'notifications', 'clipboard-read']) expect(states[name], name).toBe('denied');
  noticebook.faults.length = 0; // Chromium's remarks about what was refused
});

test('a page brings in no script of its own, no frame and no other page of the program', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).welcome.waitFor();
  const tried = await page.evaluate(async () => {
    const wait = () => new Promise((resolve) => { setTimeout(resolve, 150); });
    const holder = document.createElement('div');
    document.body.append(holder);
    holder.innerHTML = '<img src="x" onerror="window.hit = \'handler\'"><svg onload="window.hit = \'svg\'"></svg><iframe srcdoc="<script>parent.hit = \'frame\'</script>"></iframe><a id="run" href="javascript:window.hit = \'link\'">x</a><form id="f" action="javascript:window.hit = \'form\'"></form><base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org/">';
    const script = document.createElement('script');
    script.textContent = 'window.hit = "inline"';
    holder.append(script);
    const data = document.createElement('script');
    data.src = 'data:text/javascript,window.hit="data"';
    holder.append(data);
    const blob = document.createElement('script');
    blob.src = URL.createObjectURL(new Blob(['window.hit = "blob"'], { type: 'text/javascript' }));
    holder.append(blob);
    document.getElementById('run')?.click();
    (document.getElementById('f') as HTMLFormElement | null)?.submit();
    const evaluated: string[] = [];
    await wait(); // until then this runs by the hand of the test, which may evaluate
    for (const [name, run] of [
      ['eval', () => window['eval']('1')], ['Function', () => Reflect.construct(Function, ['return 1'])], ['a timer of text', () => (window.setTimeout as (code: string) => number)('window.hit = "timer"')],
    ] as const) {
      try {
        run();
        if (name !== 'a timer of text') evaluated.push(name);
      } catch {
        continue; // refused
      }
    }
    await wait();
    const worked = { hit: (window as unknown as { hit?: string }).hit ?? null, evaluated, webview: 'src' in document.createElement('webview'), base: document.baseURI };
    holder.remove();
    return worked;
  });
  expect(tried).toEqual({ hit: null, evaluated: [], webview: false, base: page.url() });
  const windows = await noticebook.main.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()));
  expect(windows).toEqual([page.url()]);
  noticebook.faults.length = 0; // what the policy refused stands in the console, and is what was wanted
});

test('the policy of a page, in the words that Chromium holds it to', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).welcome.waitFor();
  const [policy, sniff] = await page.evaluate(async () => {
    const { headers } = await fetch('app://local/');
    return [headers.get('content-security-policy') ?? '', headers.get('x-content-type-options')];
  });
  expect(sniff).toBe('nosniff');
  const parts = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  expect(parts.get('default-src')).toBe("'none'");
  expect(parts.get('script-src')).toBe("'self'");
  for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) expect(parts.get(name), name).toBe("'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
