import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkDataFolder, checkFreeSpace, holdPort, holdPorts } from './preflight.mjs';

const MEGABYTE = 1024 * 1024;

test('a taken port is named with the remedy', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await assert.rejects(holdPort(port, 'SITE_PORT', { command: 'npm run dev' }), {
    name: 'Remedy',
    message: `Port ${port} is taken.\nStop what uses it, or choose another one: SITE_PORT=${port + 1} npm run dev`,
  });
  server.close();
});

test('of two starts at once the second one finds the ports of the first taken, until its parts need them', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const settings = { cmsPort: free.address().port, sitePort: 0, controlPort: 0, previewPort: 0 };
  await new Promise((resolve) => free.close(resolve));
  const release = await holdPorts(settings);
  await assert.rejects(holdPorts(settings), /^Remedy: Port \d+ is taken\./);
  await release('publisher');
  await assert.rejects(holdPorts(settings), /^Remedy: Port \d+ is taken\./);
  await release('cms');
  await (await holdPorts(settings))();
  await release();
});

test('a data folder that cannot be made is named with the remedy', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'preflight-')), 'file');
  writeFileSync(file, '');
  assert.throws(
    () => checkDataFolder(path.join(file, 'data')),
    /cannot be written to \(ENOTDIR\)\.\nGive this user the right/,
  );
});

test('a data folder without the right to write is named with the remedy', {
  skip: process.getuid?.() === 0,
}, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  chmodSync(folder, 0o500);
  assert.throws(() => checkDataFolder(folder), /cannot be written to \(EACCES\)/);
});

test('a disk that is nearly full is named with the remedy', () => {
  assert.throws(() => checkFreeSpace('data', { bavail: 100, bsize: MEGABYTE }), {
    message:
      'The disk of data has only 100 MB free; 512 MB are needed.\nMake room, or choose a folder on another disk with DATA_DIR.',
  });
  assert.doesNotThrow(() => checkFreeSpace('data', { bavail: 600, bsize: MEGABYTE }));
});

test('a website that was live is served from a disk that is nearly full, where a new one is not begun', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  const readSpace = () => ({ bavail: 100, bsize: MEGABYTE });
  assert.doesNotThrow(() => checkDataFolder(folder, { wasLive: true, readSpace }));
  assert.throws(() => checkDataFolder(folder, { readSpace }), /has only 100 MB free/);
});
