// node check-pages.mjs PAGES TO: what axe-core says of each page in PAGES, with pictures and PDFs in TO. Exit code 1 where anything is wrong.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const [pages, to] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const folder of ['pictures', 'pdf']) mkdirSync(join(to, folder), { recursive: true });
let wrong = 0;
let asked = 0;
const say = (name, text) => { wrong++; console.log(`${name}: ${text}`); };

for (const file of readdirSync(pages).filter(f => f.endsWith('.html')).sort()) {
  const name = basename(file, '.html');
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      page.on('request', r => { if (!r.url().startsWith('file:')) say(name, `asks for ${r.url()}`); });
      await page.goto('file://' + join(pages, file));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) say(`${name} ${width} ${colorScheme}`, `${wide} pixels wider than the window`);
      await page.screenshot({ path: join(to, 'pictures', `${name}-${width}-${colorScheme}.png`) });
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      asked++;
      for (const v of found.violations) {
        const places = v.nodes.slice(0, 3).map(n => n.target.join(' ')).join('; ');
        say(`${name} ${width} ${colorScheme}`, `${v.impact} ${v.id} (${v.nodes.length}): ${v.help}. ${places}`);
      }
      if (width === 1280 && colorScheme === 'light') await page.pdf({ path: join(to, 'pdf', `${name}.pdf`), preferCSSPageSize: true });
      await context.close();
    }
  }
}

await browser.close();
console.log(`${asked} views asked, ${wrong} things wrong`);
process.exit(wrong === 0 ? 0 : 1);
