import type { APIRequestContext } from '@playwright/test';
import type { Editor } from '../../stack/editor.ts';
import { type AddColleague, test } from '../staff.ts';
import { compareWithGuide } from './clicks-table.ts';
import { Steps } from './steps.ts';

interface Tools {
  steps: Steps;
  api: Editor;
  request: APIRequestContext;
  /** For a second person. */
  addColleague: AddColleague;
}

interface Task {
  /** What there must be before somebody sits down. */
  prepare?: (tools: Omit<Tools, 'steps'>) => Promise<void>;
  /** What they do, from the start page on. */
  do: (tools: Tools) => Promise<void>;
  /** That it came about, for the public. */
  expect: (tools: Tools) => Promise<void>;
  /** Takes away what other tests would stumble over. */
  tidyUp?: (tools: Omit<Tools, 'steps'>) => Promise<void>;
}

/**
 * A task of docs/editing.md by its heading there, as a first-time content editor does it in the real admin.
 */
export function task(name: string, { prepare, do: perform, expect, tidyUp }: Task): void {
  test(name, async ({ editor, api, request, addColleague }) => {
    const tools = { api, request, addColleague };
    await prepare?.(tools);
    await editor.open('/');
    const steps = new Steps(editor.page);
    await editor.page.getByRole('heading', { name: /^Hello/ }).waitFor();
    await perform({ steps, ...tools });
    await expect({ steps, ...tools });
    await tidyUp?.(tools);
    await compareWithGuide(name, steps.count);
  });
}
