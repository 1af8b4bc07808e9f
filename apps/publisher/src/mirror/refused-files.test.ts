import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { FIRST, inventory, list, open, read, release, reopened, serveS3, writes } from './fixtures/s3.ts';
import { pushRelease } from './push-release.ts';

serveS3();

describe('a file that the service refuses', () => {
  const LONG = `${'a/'.repeat(505)}index.html`;

  it('is named, and keeps no other from being put or removed', async () => {
    const kept = inventory();
    await pushRelease(...release('one', FIRST), open(), kept);
    writes.length = 0;
    const next = { 'index.html': 'two', 'z.html': 'z' };
    await expect(pushRelease(...release('two', { ...next, [LONG]: '' }), open(), kept)).rejects.toThrow(
      /^a\/a\/.*index\.html is refused \(its key is longer than 1024 bytes\)\. All other files are there\.$/,
    );
    expect((await read('index.html')).text).toBe('two');
    expect(await list()).toEqual(['_astro/a.css', 'current-release.json', 'index.html', 'z.html']);
    expect(JSON.parse((await read('current-release.json')).text ?? '')).toMatchObject({ release: 'one' });
    await pushRelease(...release('three', next), open(), await reopened());
    expect(JSON.parse((await read('current-release.json')).text ?? '')).toMatchObject({ release: 'three' });
    expect(writes).not.toContain(`-${LONG}`);
  });
});

it('deletes what was taken down also when a style is refused, without which no page is put', async () => {
  const kept = inventory();
  await pushRelease(...release('one', FIRST), open(), kept);
  const next = { 'index.html': 'two', [`_astro/${'a/'.repeat(505)}a.css`]: '' };
  await expect(pushRelease(...release('two', next), open(), kept)).rejects.toThrow(
    /No other pages are put\.$/,
  );
  expect((await read('index.html')).text).toBe('<h1>Home</h1>');
  expect(await list()).toEqual(['_astro/a.css', 'current-release.json', 'index.html']);
});

describe('a service that does not respond for one file', () => {
  it('gets the pages, and deletes what was withdrawn', async () => {
    const kept = inventory();
    await pushRelease(...release('one', { ...FIRST, 'media/withdrawn.mp4': 'film' }), open(), kept);
    const bucket = open();
    const putFile = bucket.putFile.bind(bucket);
    bucket.putFile = (name, ...given) =>
      name === 'media/long.mp4'
        ? Promise.reject(new Error('Putting media/long.mp4 has not been answered within 60 s.'))
        : putFile(name, ...given);
    const next = release('two', { ...FIRST, 'index.html': 'two', 'media/long.mp4': 'another film' });
    await expect(pushRelease(...next, bucket, kept)).rejects.toThrow(
      'Putting media/long.mp4 has not been answered within 60 s. All other files are there.',
    );
    expect((await read('index.html')).text).toBe('two');
    expect(await list()).not.toContain('media/withdrawn.mp4');
    expect((await reopened()).names).toContain('media/long.mp4');
  });
});

describe('a service that refuses', () => {
  let service: Server | null = null;
  afterEach(() => service?.close());
  const put: string[] = [];
  /** Refuses to store files for a reason of theirs, and notes the others. */
  const refusing = async (isRefused: (address: string) => boolean) => {
    put.length = 0;
    service = createServer((request, response) => {
      request.resume();
      const address = request.url ?? '';
      if (!isRefused(address)) put.push(address.replace(/^.*?test-\d+\//, '').replace(/\?.*/, ''));
      else response.writeHead(400).write('<Error><Code>InvalidArgument</Code><Message>No.</Message></Error>');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    return open(`http://127.0.0.1:${(service.address() as AddressInfo).port}`);
  };

  it('one file gets the others, but for the pointer', async () => {
    const bucket = await refusing((address) => address.includes('x.webp'));
    const pushing = pushRelease(...release('one', FIRST), bucket, inventory());
    await expect(pushing).rejects.toThrow(
      'media/x.webp is refused (InvalidArgument: No.). All other files are there.',
    );
    expect(new Set(put)).toEqual(new Set(['_astro/a.css', 'index.html', 'old/index.html']));
  });

  it('a style gets no page that needs it', async () => {
    const bucket = await refusing((address) => address.includes('a.css'));
    await expect(pushRelease(...release('one', FIRST), bucket, inventory())).rejects.toThrow(
      '_astro/a.css is refused (InvalidArgument: No.)',
    );
    expect(put).toEqual(['media/x.webp']);
  });

  it('everything is not asked for each file', async () => {
    let asked = 0;
    const bucket = await refusing(() => {
      asked += 1;
      return true;
    });
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.html`, '']));
    await expect(pushRelease(...release('one', files), bucket, inventory())).rejects.toThrow(
      / and \d+ more\. No other pages are put\.$/,
    );
    expect(asked).toBeLessThan(50);
  });
});
