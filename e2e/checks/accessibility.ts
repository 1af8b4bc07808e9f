import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
type NodeResult = Result['nodes'][number];

/** All of WCAG 2.0 to 2.2 and what axe counts as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * What axe cannot decide on its own, and why it is right. Anything else that axe leaves
 * open counts as a violation.
 */
const REVIEWED: readonly { rule: string; page?: RegExp; target: RegExp; because: string }[] = [
  {
    rule: 'identical-links-same-purpose',
    page: /\/booklet\/$/,
    target: /^<a /,
    because: 'The same words lead to the same text: the chapter of the booklet, or the page that it is.',
  },
  {
    rule: 'video-caption',
    target: /app-video/,
    because: 'axe cannot see whether captions say enough. The schema requires a caption file for each video.',
  },
];

/** What can differ in another colour scheme: all else is the same elements with the same words. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What is wrong with the page that is open now, one line each: the rule, and the element. */
export async function findBarriers(page: Page): Promise<string[]> {
  return analyze(page, new AxeBuilder({ page }).withTags(TAGS));
}

/** The same of its colours alone. */
export async function findColourBarriers(page: Page): Promise<string[]> {
  return analyze(page, new AxeBuilder({ page }).withRules(COLOURS));
}

async function analyze(page: Page, axe: AxeBuilder): Promise<string[]> {
  const { violations, incomplete } = await axe.analyze();
  return [...violations.flatMap(toLines), ...incomplete.flatMap((result) => toOpenLines(result, page.url()))];
}

function toLines({ id, nodes }: Result): string[] {
  return nodes.map((node) => `${id}: ${toLine(node)}`);
}

function toOpenLines({ id, nodes }: Result, url: string): string[] {
  const open = nodes.filter(
    (node) =>
      !REVIEWED.some(
        ({ rule, page = /./, target }) => rule === id && page.test(url) && target.test(node.html),
      ),
  );
  return open.map((node) => `${id} (not decided): ${toLine(node)}`);
}

function toLine({ html, any, all, none }: NodeResult): string {
  const message = [...any, ...all, ...none][0]?.message ?? '';
  return `${html.slice(0, 160)} ${message}`;
}
