import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const isRoot = (_attributes: object, element: string) => element === 'main';
const read = (html: string) => readText(html, { isRoot }).text;

describe('the words of a page', () => {
  it('are those of its root alone', () => {
    const html = '<header>Menu</header><main id="m"><p>Call us</p></main><footer>© 2026</footer>';
    const { text, inside } = readText(html, { isRoot });
    expect(text).toBe('Call us');
    expect(html.slice(inside?.from, inside?.to)).toBe('<p>Call us</p>');
    expect(readText('<p>Call us</p>', { isRoot })).toEqual({ text: '', inside: null });
  });

  it('end with the page where nothing else ends its root', () => {
    const inside = (html: string) => {
      const { from, to } = readText(html, { isRoot }).inside ?? {};
      return html.slice(from, to);
    };
    expect(inside('<body><main><p>Call us</body>')).toBe('<p>Call us');
    expect(inside('<main><p>Call us')).toBe('<p>Call us');
    expect(inside('<main>Call <main>us</main></main> or write')).toBe('Call <main>us</main>');
  });

  it('have a line for each block and cell, and none for what stands within a line', () => {
    expect(read('<main><p>A <b>bold</b>er\n word</p><table><tr><td>One<td>Two</table></main>')).toBe(
      'A bolder\nword\nOne\nTwo',
    );
  });

  it('are decoded, once', () => {
    expect(read('<main>Tea &amp;amp; t&#x6f;ast &lt;b&gt; caf&eacute;</main>')).toBe(
      'Tea &amp; toast <b> café',
    );
  });

  it('are without what nobody reads, what is left out, and all that stands in it', () => {
    const html =
      '<main><svg><title>Arrow</title></svg><script>"</p>"</script><p>In <i class="out">not <b>this</b> either</i>x</p></main>';
    expect(readText(html, { isRoot, isSkipped: ({ class: name }) => name === 'out' }).text).toBe('In x');
  });

  it('have pictures only where somebody says how', () => {
    const html = '<main><img alt="A nurse"><img alt=""></main>';
    expect(read(html)).toBe('');
    expect(readText(html, { isRoot, describePicture: (alternative) => `[${alternative}]` }).text).toBe(
      '[A nurse]',
    );
  });
});
