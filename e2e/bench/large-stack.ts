import { setTimeout as pause } from 'node:timers/promises';
import { Editor } from '../stack/editor.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { readState } from '../stack/until-live.ts';
import { addPages, idOf, pathOf } from './add-pages.ts';
import { memoryOf } from './memory-of.ts';

const LOOK_MS = 10;
const PATIENCE_MS = 120_000;

/** The real stack with very many pages, for what is measured there. */
export class LargeStack {
  readonly stack: Stack;
  private readonly pages: number;
  private readonly editor: Editor;

  private constructor(stack: Stack, pages: number, editor: Editor) {
    this.stack = stack;
    this.pages = pages;
    this.editor = editor;
  }

  static async start(pages: number): Promise<LargeStack> {
    const stack = await startStack({
      name: 'large',
      preview: false,
      prepare: (folder) => addPages(folder, pages),
    });
    return new LargeStack(stack, pages, await Editor.logIn(stack));
  }

  /**
   * Publishes a change that one page and those that name it show, another page for each edit of so many.
   *
   * @returns milliseconds from the click until the public page shows it.
   */
  async publish(edit: number, edits: number): Promise<number> {
    const number = Math.floor(((edit + 0.5) * this.pages) / edits);
    const draft = await this.editor.read('page', idOf(number));
    const summary = `What edit ${edit} says.`;
    const clicked = performance.now();
    await this.editor.publishDraft('page', draft, { summary });
    await waitUntilShown(`${this.stack.siteUrl}${pathOf(number)}`, summary);
    return performance.now() - clicked;
  }

  /** Waits until the publisher has nothing to do, search included, as it has when staff come to work. */
  async rest(): Promise<void> {
    for (;;) {
      const { building, lastBuildMs, live } = await readState(this.stack);
      if (building === null && lastBuildMs !== null && live.isSearchCurrent) return;
      await pause(LOOK_MS);
    }
  }

  /** Megabytes that publisher, build process and search index have in memory now. */
  memory(): number {
    return memoryOf(this.stack.publisher.pid);
  }
}

async function waitUntilShown(address: string, text: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await (await fetch(address)).text()).includes(text)) {
    if (Date.now() > deadline) throw new Error(`"${text}" did not appear on ${address}.`);
    await pause(LOOK_MS);
  }
}
