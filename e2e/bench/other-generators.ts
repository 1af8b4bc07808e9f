/**
 * Measures the full build of the bench's pages by other site generators, for comparison, and prints the
 * milliseconds as JSON on the last line: `node e2e/bench/other-generators.ts <pages>`. They read files and
 * have a short template; ours also reads a CMS and makes NHS pages.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeText } from './make-text.ts';

const ELEVENTY = '@11ty/eleventy@3.1.8';
const RUNS = 3;

const [pages = 5000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'generators-'));
try {
  console.log(JSON.stringify({ pages, hugo: measureHugo(), eleventy: measureEleventy() }));
} finally {
  rmSync(folder, { recursive: true });
}

/** Null when Hugo is not installed. */
function measureHugo(): number[] | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  const site = path.join(folder, 'hugo');
  write(
    site,
    'config.toml',
    'baseURL = "http://localhost/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
  );
  write(site, 'layouts/_default/single.html', layout('{{ .Title }}', '{{ .Content }}'));
  write(site, 'layouts/_default/list.html', layout('{{ .Title }}', '{{ .Content }}'));
  write(site, 'layouts/index.html', layout('{{ .Title }}', '{{ .Content }}'));
  for (let number = 0; number < pages; number += 1)
    write(site, `content/topic-${number}.md`, markdown(number));
  return measure('hugo', ['--quiet'], site);
}

function measureEleventy(): number[] {
  const site = path.join(folder, 'eleventy');
  write(site, 'package.json', '{ "private": true, "type": "module" }');
  write(site, 'src/_includes/page.njk', layout('{{ title }}', '{{ content | safe }}'));
  for (let number = 0; number < pages; number += 1)
    write(site, `src/topic-${number}.md`, markdown(number, 'layout: page.njk\n'));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ELEVENTY], { cwd: site });
  return measure(process.execPath, ['node_modules/@11ty/eleventy/cmd.cjs', '--input=src', '--quiet'], site);
}

function measure(command: string, args: string[], cwd: string): number[] {
  return Array.from({ length: RUNS }, () => {
    for (const output of ['public', '_site'])
      rmSync(path.join(cwd, output), { recursive: true, force: true });
    const started = performance.now();
    execFileSync(command, args, { cwd, stdio: 'ignore' });
    return performance.now() - started;
  });
}

function write(site: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
  writeFileSync(path.join(site, file), text);
}

function markdown(number: number, more = ''): string {
  const { title, summary, paragraphs, heading, items } = makeText(number);
  const list = items.map((item) => `- ${item}`).join('\n');
  return `---\n${more}title: "${title}"\nsummary: "${summary}"\n---\n\n${paragraphs.join('\n\n')}\n\n## ${heading}\n\n${list}\n`;
}

function layout(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><header><a href="/">Bench</a></header><main><h1>${title}</h1>${content}</main><footer>Bench</footer></body></html>`;
}
