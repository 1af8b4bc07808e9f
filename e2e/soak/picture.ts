import sharp, { type Color } from 'sharp';
import type { Editor } from '../stack/editor.ts';

const SIZE = { width: 800, height: 600 };
const COLOURS = ['#005eb8', '#007f3b'];

/**
 * A page that shows one of two pictures, in turns: with each change files come to the site, and others go.
 */
export class Picture {
  private readonly editor: Editor;
  private readonly page: string;
  private readonly files: readonly number[];
  private changes = 0;

  private constructor(editor: Editor, page: string, files: readonly number[]) {
    this.editor = editor;
    this.page = page;
    this.files = files;
  }

  static async open(editor: Editor): Promise<Picture> {
    const files = [];
    for (const background of COLOURS) {
      const content = await drawColour(background);
      files.push(await editor.upload(`${background.slice(1)}.png`, 'image/png', content, 'One colour'));
    }
    const fields = { title: 'Pictures in turns', slug: 'pictures-in-turns', summary: 'One of two.' };
    const page = await editor.create('page', { ...fields, blocks: blocksOf(files[0]) });
    return new Picture(editor, page, files);
  }

  async change(): Promise<void> {
    this.changes += 1;
    const file = this.files[this.changes % this.files.length];
    await this.editor.publish('page', this.page, { blocks: blocksOf(file) });
  }
}

/** A picture of nothing but one colour. */
export function drawColour(background: Color): Promise<Buffer> {
  return sharp({ create: { ...SIZE, channels: 3, background } })
    .png()
    .toBuffer();
}

function blocksOf(file: number | undefined) {
  return [{ __component: 'blocks.image', image: file }];
}
