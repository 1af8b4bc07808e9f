/**
 * Remakes the seed's pictures and video. Needs ffmpeg and espeak-ng beside sharp, which Strapi brings:
 *   npx node seed-media/source/make-media.mjs
 * The results are committed; nothing runs this automatically.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { drawings, titleCard } from './drawings.mjs';

const TARGET = path.resolve(import.meta.dirname, '..');
const PAUSE_SECONDS = 0.5;

/** What is shown and what is said, card by card; `src/seed/testimonials.ts` says the same. */
const CARDS = [
  [
    ['What to expect at the', 'Pain Self-Management', 'Programme'],
    'What to expect at the Pain Self-Management Programme.',
  ],
  [
    ['8 weekly sessions', '2½ to 3 hours each'],
    'There are eight weekly sessions. Each lasts between two and a half and three hours.',
  ],
  [
    ['Information', 'Gentle exercise', 'Relaxation'],
    'You learn about long-term pain, gentle exercise and relaxation.',
  ],
  [
    ['Friendly groups', 'A break for tea or coffee'],
    'The groups are friendly. There is a break for tea or coffee.',
  ],
  [['You choose how much', 'you talk about yourself'], 'You choose how much you talk about yourself.'],
  [['We meet again', 'about 10 weeks later'], 'About ten weeks after the last session we meet again.'],
];

const run = (command, ...args) =>
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();

for (const [name, drawing] of Object.entries(drawings)) {
  await sharp(Buffer.from(drawing)).webp({ quality: 82 }).toFile(path.join(TARGET, name));
}
await sharp(Buffer.from(titleCard(CARDS[0][0], 0, CARDS.length)))
  .webp({ quality: 82 })
  .toFile(path.join(TARGET, 'programme-poster.webp'));

const folder = mkdtempSync(path.join(tmpdir(), 'video-'));
const captions = ['WEBVTT'];
const parts = [];
let start = 0;
for (const [index, [lines, speech]] of CARDS.entries()) {
  const base = path.join(folder, String(index));
  await sharp(Buffer.from(titleCard(lines, index, CARDS.length)))
    .png()
    .toFile(`${base}.png`);
  run('espeak-ng', '-v', 'en-gb', '-s', '140', '-w', `${base}.wav`, speech);
  const spoken = Number(
    run('ffprobe', '-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', `${base}.wav`),
  );
  const length = spoken + PAUSE_SECONDS;
  run(
    'ffmpeg',
    '-y',
    '-loop',
    '1',
    '-framerate',
    '10',
    '-i',
    `${base}.png`,
    '-i',
    `${base}.wav`,
    '-af',
    `apad=pad_dur=${PAUSE_SECONDS}`,
    '-t',
    String(length),
    '-c:v',
    'libx264',
    '-tune',
    'stillimage',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    '-b:a',
    '48k',
    '-ar',
    '22050',
    '-ac',
    '1',
    `${base}.mp4`,
  );
  captions.push(`${clock(start)} --> ${clock(start + spoken)}\n${speech}`);
  parts.push(`file '${base}.mp4'`);
  start += length;
}
writeFileSync(path.join(folder, 'list.txt'), parts.join('\n'));
run(
  'ffmpeg',
  '-y',
  '-f',
  'concat',
  '-safe',
  '0',
  '-i',
  path.join(folder, 'list.txt'),
  '-c',
  'copy',
  '-movflags',
  '+faststart',
  path.join(TARGET, 'programme.mp4'),
);
writeFileSync(path.join(TARGET, 'programme.vtt'), `${captions.join('\n\n')}\n`);
rmSync(folder, { recursive: true });

function clock(seconds) {
  return new Date(seconds * 1000).toISOString().slice(11, 23);
}
