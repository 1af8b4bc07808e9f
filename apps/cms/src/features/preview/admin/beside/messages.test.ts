import { describe, expect, it } from 'vitest';
import { blockKeys, readMessage } from './messages';

// Windows have no other use here than to be the same or not.
const [own, other] = [{}, {}] as [Window, Window];
const frame = { contentWindow: own };
const URL_OF_FRAME = 'https://preview.example.org/live/';
const from = (source: Window, origin: string, data: unknown) =>
  readMessage({ source, origin, data }, frame, URL_OF_FRAME);

describe('what the frame of the page says', () => {
  it('is heard', () => {
    const clicked = { type: 'clicked', block: 'blocks.1', words: 'Pain', isAround: false };
    expect(from(own, 'https://preview.example.org', clicked)).toEqual(clicked);
  });

  it('is not heard from another window, another website in the frame, or when it is nonsense', () => {
    const ready = { type: 'ready' };
    expect(from(other, 'https://preview.example.org', ready)).toBeNull();
    expect(from(own, 'https://evil.example', ready)).toBeNull();
    expect(from(own, 'https://preview.example.org', { type: 'clicked', block: 7 })).toBeNull();
    expect(
      readMessage({ source: own, origin: 'https://preview.example.org', data: ready }, null, URL_OF_FRAME),
    ).toBeNull();
  });
});

it('knows a block by its key also when another comes before it', () => {
  const [one, two] = [{ __temp_key__: 'a0' }, { __temp_key__: 'a1' }];
  const { 'blocks.0': first } = blockKeys({ title: 'Help', blocks: [one, two] });
  const after = blockKeys({ title: 'Help', blocks: [{ __temp_key__: 'Zz' }, one, two], steps: [one] });
  expect(after['blocks.1']).toBe(first);
  expect(new Set(Object.values(after)).size).toBe(4);
});
