import { expect, it, vi } from 'vitest';
import { copyLink } from './copy-link.ts';

const LINK = 'https://preview.example.org/p/token/';
const MADE = 'The link is made, and this browser did not copy it. Copy it from the field “Share link”.';

it('copies a link, and says so', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  expect(await copyLink(LINK, { writeText })).toBe('The link is copied.');
  expect(writeText).toHaveBeenCalledWith(LINK);
});

it('says where the link stands when the browser refuses to copy it', async () => {
  const writeText = vi
    .fn()
    .mockRejectedValue(new DOMException('Write permission denied.', 'NotAllowedError'));
  expect(await copyLink(LINK, { writeText })).toBe(MADE);
});

it('says the same in a browser that has no clipboard here, as without HTTPS', async () => {
  expect(await copyLink(LINK, undefined)).toBe(MADE);
});
