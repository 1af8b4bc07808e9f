import type { Scores } from '../checks/lighthouse.ts';
import type { Weight } from '../checks/weight.ts';

/** All that was measured of one page. */
export interface PageAudit {
  path: string;
  barriers: string[];
  invalid: string[];
  overflow: number;
  smallTargets: string[];
  shift: number;
  trouble: string[];
  weight: Weight;
  scores: Scores;
  losses: string[];
}

const KB = 1000;

interface Row {
  what: string;
  toReach: string;
  measured: string;
  ok: boolean;
}

/** The table of docs/audit.md, and every number that was missed, one line each. */
export function toTable(audits: readonly PageAudit[]): { text: string; missed: string[] } {
  const rows = toRows(audits);
  const lines = rows.map(
    ({ what, toReach, measured, ok }) => `| ${what} | ${toReach} | ${measured}${ok ? '' : ' ✗'} |`,
  );
  const text = `# Audit of the public site

Made by \`npm run audit:site\`: the seed site (${audits.length - 1} addresses) and the gallery, which shows every block in every variant,
in a real browser, served by the publisher. \`npm test\` runs the quick part of it.

| what | to reach | measured |
| --- | --- | --- |
${lines.join('\n')}

${toDetails(audits)}`;
  return { text, missed: rows.filter(({ ok }) => !ok).map(({ what, measured }) => `${what}: ${measured}`) };
}

function toRows(audits: readonly PageAudit[]): Row[] {
  const count = (what: string, pick: (audit: PageAudit) => readonly unknown[]): Row => {
    const sum = audits.reduce((total, audit) => total + pick(audit).length, 0);
    return { what, toReach: '0', measured: String(sum), ok: sum === 0 };
  };
  const most = (what: string, limit: number, unit: string, pick: (audit: PageAudit) => number): Row => {
    const value = Math.max(...audits.map(pick));
    return {
      what,
      toReach: `≤ ${limit}${unit}`,
      measured: `${Number(value.toFixed(3))}${unit}`,
      ok: value <= limit,
    };
  };
  const least = (what: string, limit: number, pick: (audit: PageAudit) => number): Row => {
    const value = Math.min(...audits.map(pick));
    return {
      what,
      toReach: limit === 100 ? '100' : `≥ ${limit}`,
      measured: String(value),
      ok: value >= limit,
    };
  };
  const pages = audits.filter(({ path }) => path !== '/404.html');
  return [
    count(
      'axe, WCAG 2.0 to 2.2 A, AA, AAA and best practices, 3 widths × light, dark, forced colours, print',
      ({ barriers }) => barriers,
    ),
    count('html-validate', ({ invalid }) => invalid),
    least('Lighthouse mobile, accessibility', 100, ({ scores }) => scores.accessibility),
    least('Lighthouse mobile, best practices', 100, ({ scores, path }) =>
      path === '/404.html' ? 100 : scores['best-practices'],
    ),
    {
      ...least('Lighthouse mobile, SEO, of pages that may be listed', 100, ({ scores, path }) =>
        isListed(path) ? scores.seo : 100,
      ),
    },
    least('Lighthouse mobile, performance', 99, ({ scores }) => scores.performance),
    most('a page without its pictures, all requests of a first visit', 30, ' kB', ({ weight, path }) =>
      isText(path) ? weight.all / KB : 0,
    ),
    most('stylesheet', 14, ' kB', ({ weight }) => weight.css / KB),
    most('scripts', 5, ' kB', ({ weight, path }) => (isText(path) ? weight.js / KB : 0)),
    count('third-party requests, console errors, failed requests', ({ trouble }) => trouble),
    count(
      'targets below 44 px (navigation, controls) or 24 px (all else) at 320 px',
      ({ smallTargets }) => smallTargets,
    ),
    most('cumulative layout shift', 0, '', ({ shift }) => shift),
    {
      ...most('pixels beyond the window at 320 px', 0, '', ({ overflow }) => overflow),
      what: `pixels beyond the window at 320 px, ${pages.length} pages`,
    },
  ];
}

/** Search asks not to be listed, as the booklet does: both only repeat. */
function isListed(path: string): boolean {
  return !['/search/', '/booklet/', '/404.html'].includes(path);
}

/** The booklet is as long as the whole site. */
function isText(path: string): boolean {
  return path !== '/booklet/';
}

function toDetails(audits: readonly PageAudit[]): string {
  const lines = audits.map(
    ({ path, scores, weight, shift }) =>
      `| ${path} | ${Object.values(scores).join(' · ')} | ${(weight.all / KB).toFixed(1)} | ${(weight.css / KB).toFixed(1)} | ${(weight.js / KB).toFixed(1)} | ${Number(shift.toFixed(3))} |`,
  );
  return `## Page by page

Lighthouse: performance · accessibility · best practices · SEO. Weights in kB over the wire, without pictures.

| page | Lighthouse | all | CSS | JS | shift |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
