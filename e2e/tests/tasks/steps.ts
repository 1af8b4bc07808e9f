import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { keepPicture } from './pictures.ts';

/** What a task takes. */
export interface Count {
  clicks: number;
  /** Fields that one writes in. */
  fields: number;
}

/** Does a task as a newcomer does, from the start page on, and counts what it takes. */
export class Steps {
  readonly page: Page;
  readonly count: Count;

  /** @param count of the task so far, when a second person goes on with it. */
  constructor(page: Page, count: Count = { clicks: 0, fields: 0 }) {
    this.page = page;
    this.count = count;
  }

  async click(target: Locator): Promise<void> {
    this.count.clicks += 1;
    await target.click();
  }

  /** Marks a word, as one does to write over it. */
  async doubleClick(target: Locator): Promise<void> {
    this.count.clicks += 1;
    await target.dblclick();
  }

  /** Replaces what a field holds. */
  async write(target: Locator, text: string): Promise<void> {
    this.count.fields += 1;
    await target.fill(text);
  }

  /** Types where the cursor stands. */
  async type(text: string): Promise<void> {
    this.count.fields += 1;
    await this.page.keyboard.type(text);
  }

  /** Chooses from a list that opens. */
  async choose(list: Locator, option: string): Promise<void> {
    await this.click(list);
    await this.click(this.page.getByRole('option', { name: option, exact: true }));
  }

  /** Chooses a file of the computer for a field, and uploads it. */
  async upload(field: Locator, file: string, type: string): Promise<void> {
    this.count.clicks += 1;
    await drop(field, file, type);
    const dialog = this.page.getByRole('dialog');
    await this.click(dialog.getByRole('button', { name: 'Upload 1 file' }));
    await this.click(dialog.getByRole('button', { name: 'Finish' }));
    await expect(dialog).toBeHidden();
  }

  /** Opens a kind of content from the menu: two clicks from wherever one is. */
  async openList(name: string, heading = name): Promise<void> {
    await this.click(this.page.getByRole('link', { name: 'Content', exact: true }));
    await this.click(this.page.getByRole('link', { name, exact: true }));
    await expect(this.page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }

  /** Opens an entry from the list. */
  async openEntry(title: string): Promise<void> {
    await this.click(this.page.getByRole('gridcell', { name: title, exact: true }).first());
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }

  async publish(): Promise<void> {
    await this.click(this.page.getByRole('button', { name: 'Publish', exact: true }));
    await expect(this.page.getByText('On its way to the website.')).toBeVisible();
  }

  /** Keeps a picture of what is seen now for docs/editing.md, when pictures are wanted. */
  async picture(name: string, mark?: Locator): Promise<void> {
    await keepPicture(this.page, name, mark);
  }
}

/** Lets a file fall onto a field, as from the computer's own window of files. */
async function drop(field: Locator, file: string, type: string): Promise<void> {
  const content = (await readFile(file)).toString('base64');
  const files = await field.page().evaluateHandle(
    ([data, name, mime]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mime }));
      return transfer;
    },
    [content, path.basename(file), type] as const,
  );
  await field.dispatchEvent('dragenter', { dataTransfer: files });
  await field.dispatchEvent('drop', { dataTransfer: files });
}
