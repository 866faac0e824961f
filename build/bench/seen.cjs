// Loaded into the main process before the app: prints `seen` when a text stands on a page and could be clicked.
const { app } = require('electron');

const text = process.env.BENCH_TEXT;
let isSeen = false;

/** Runs in the page: looks at every frame, answers after the frame in which the text is on top at its place. */
const look = (source) => new Promise((resolve) => {
  const pattern = new RegExp(source);
  const step = () => {
    const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!pattern.test(walker.currentNode.data)) continue;
      const element = walker.currentNode.parentElement;
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (box.width > 0 && top !== null && (element.contains(top) || top.contains(element))) return requestAnimationFrame(() => resolve(true));
    }
    return requestAnimationFrame(step);
  };
  step();
});

app.on('web-contents-created', (_event, contents) => {
  contents.on('dom-ready', () => {
    contents.mainFrame.executeJavaScript(`(${look})(${JSON.stringify(text)})`).then(() => {
      if (!isSeen) process.stdout.write('\nseen\n');
      isSeen = true;
    }).catch(() => undefined); // the page was left before
  });
});
