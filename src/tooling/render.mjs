// Draws bpmn/*.bpmn and bpmn/*.dmn as src/docs/pictures/<name>.svg, or the files named on the command line.
// Each picture carries the SHA-256 of the file it was drawn from, so that a test can tell without Node when it is old.
// CHROMIUM names the browser; otherwise the usual names are looked for on the PATH.
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const pictures = join(root, 'src/docs/pictures');
const MARGIN = 20;

const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const painters = { '.bpmn': paintBpmn, '.dmn': paintDmn };

const files = process.argv.length > 2 ? process.argv.slice(2).map((file) => resolve(file)) : shippedFiles();
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
try {
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    const drawing = await painters[extname(file)](page, source);
    await page.close();
    const picture = join(pictures, `${basename(file, extname(file))}.svg`);
    writeFileSync(picture, finish(drawing, file, source));
    console.log(`${relative(root, file)} -> ${relative(root, picture)}`);
  }
} finally {
  await browser.close();
}

function shippedFiles() {
  return readdirSync(join(root, 'bpmn'))
    .filter((name) => extname(name) in painters)
    .sort()
    .map((name) => join(root, 'bpmn', name));
}

function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => BROWSER_NAMES.map((name) => join(folder, name)));
  const found = process.env.CHROMIUM ?? onPath.find(isExecutable);
  if (!found) {
    throw new Error('No Chromium found: install it, or name it in the environment variable CHROMIUM.');
  }
  return found;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function paintBpmn(page, xml) {
  await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
  return page.evaluate(async (source) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(source);
    if (warnings.length > 0) {
      throw new Error(warnings.map(({ message }) => message).join('\n'));
    }
    const { svg } = await viewer.saveSVG();
    const [x, y, width, height] = /viewBox="([^"]+)"/.exec(svg)[1].split(' ').map(Number);
    const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    const process = viewer.getDefinitions().rootElements.find(({ $type }) => $type === 'bpmn:Process');
    return { body, box: { x, y, width, height }, title: process.name };
  }, xml);
}

// A decision table is drawn by dmn-js as HTML, which a picture on a web page may not contain: the cells are traced.
async function paintDmn(page, xml) {
  await page.setContent('<div id="canvas" style="width:1200px;font-family:Arial,sans-serif"></div>');
  for (const name of ['diagram-js', 'dmn-js-shared', 'dmn-js-decision-table', 'dmn-js-literal-expression', 'dmn-js-drd']) {
    await page.addStyleTag({ path: require.resolve(`dmn-js/dist/assets/${name}.css`) });
  }
  await page.addScriptTag({ path: require.resolve('dmn-js/dist/dmn-viewer.production.min.js') });
  return page.evaluate(async (source) => {
    const viewer = new window.DmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(source);
    if (warnings.length > 0) {
      throw new Error(warnings.map(({ message }) => message).join('\n'));
    }
    const tables = viewer.getViews().filter(({ type }) => type === 'decisionTable');
    if (tables.length === 0) {
      throw new Error('no decision table in this file');
    }
    const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
    const heading = 32;
    const gap = 24;
    const widths = document.head.appendChild(document.createElement('style'));
    const drawn = [];
    let top = 0;
    let widest = 0;
    for (const view of tables) {
      await viewer.open(view);
      const { name, decisionLogic } = view.element;
      narrow([...decisionLogic.input, ...decisionLogic.output]);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const table = document.querySelector('table.tjs-table');
      const { x, y, width, height } = table.getBoundingClientRect();
      const title =
        `<text x="${x}" y="${y - 12}" font-family="Arial, sans-serif" font-size="18">${escape(name)}` +
        `<tspan font-size="13" dx="12">hit policy: ${(decisionLogic.hitPolicy ?? 'UNIQUE').toLowerCase()}</tspan></text>`;
      const cells = [...table.querySelectorAll('th, td')].map(trace);
      drawn.push(`<g transform="translate(${-x} ${top + heading - y})">`, title, ...cells, '</g>');
      top += heading + height + gap;
      widest = Math.max(widest, width);
    }
    return {
      body: drawn.join('\n'),
      box: { x: 0, y: 0, width: widest, height: top - gap },
      title: tables[0].element.name,
    };

    // The viewer knows the least width of a column only; a picture must fit a page, so it follows the widths of the file.
    function narrow(columns) {
      const rules = columns.map(({ width = 192 }, index) => {
        const cells = ['th', 'td'].map((tag) => `.tjs-table ${tag}:nth-child(${index + 2})`).join(', ');
        return `${cells} { width: ${width}px !important; min-width: ${width}px !important; max-width: ${width}px !important; }`;
      });
      widths.textContent = rules.join('\n');
    }

    function trace(cell) {
      const { x, y, width, height } = cell.getBoundingClientRect();
      const fill = cell.tagName === 'TH' || cell.classList.contains('rule-index') ? '#f2f2f2' : '#ffffff';
      const parts = [`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="#888888"/>`];
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        parts.push(...lines(walker.currentNode));
      }
      return parts.join('');
    }

    function lines(node) {
      const { fontSize, fontWeight } = getComputedStyle(node.parentElement);
      const found = [];
      const range = document.createRange();
      for (let index = 0; index < node.data.length; index++) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const rect = range.getBoundingClientRect();
        const last = found.at(-1);
        if (last && Math.abs(last.bottom - rect.bottom) < 2) {
          last.text += node.data[index];
        } else {
          found.push({ text: node.data[index], x: rect.x, bottom: rect.bottom, height: rect.height });
        }
      }
      return found
        .filter((line) => line.text.trim() && line.height > 0)
        .map(
          (line) =>
            `<text x="${line.x}" y="${line.bottom - line.height * 0.22}" font-family="Arial, sans-serif" ` +
            `font-size="${fontSize}" font-weight="${fontWeight}">${escape(line.text.trim())}</text>`,
        );
    }
  }, xml);
}

function finish({ body, box, title }, file, source) {
  const x = Math.floor(box.x) - MARGIN;
  const y = Math.floor(box.y) - MARGIN;
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const height = Math.ceil(box.height) + 2 * MARGIN;
  const hash = createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- Drawn by src/tooling/render.mjs with bpmn.io (https://bpmn.io) from ${relative(root, file).replaceAll('\\', '/')} -->`,
    `<!-- source-sha256: ${hash} -->`,
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" width="${width}" ` +
      `height="${height}" viewBox="${x} ${y} ${width} ${height}" version="1.1">`,
    `<title>${title}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>`,
    stableIds(body).replaceAll('<g class="djs-group">', '\n<g class="djs-group">').trim(),
    '</svg>',
    '',
  ].join('\n');
}

// bpmn-js gives arrow heads a new random id each time; numbered, an unchanged diagram is an unchanged picture.
function stableIds(body) {
  const ids = [...new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))];
  return ids.reduce((text, id, index) => text.replaceAll(id, `mark-${index + 1}`), body);
}
