/**
 * Measures how much memory the CMS takes for one upload of each kind, taken or refused, and prints the
 * figures as JSON on the last line: `node e2e/bench/uploads.ts`. On Linux only: the kernel is asked for the
 * most that a process ever had.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { exitOnSignals } from '../stack/program.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { UPLOADS, type Upload } from './make-uploads.ts';

const MEGABYTE_KB = 1024;
/** Has the kernel count the most from now on. */
const RESET = '5';
const REST_MS = 3000;

interface Figure {
  what: string;
  status: number;
  seconds: number;
  /** Above what it had just before. */
  megabytes: number;
}

exitOnSignals();
const stack = await startStack({ name: 'uploads', preview: false });
try {
  console.log(JSON.stringify(await measure(stack)));
} finally {
  await stack.stop();
}
process.exit(0);

async function measure({ cms, cmsUrl, adminEmail, adminPassword }: Stack): Promise<Figure[]> {
  const token = await logIn(cmsUrl, { email: adminEmail, password: adminPassword });
  const figures: Figure[] = [];
  for (const upload of UPLOADS) {
    const form = await formOf(upload);
    await pause(REST_MS);
    const rest = readMemory(cms.pid, 'VmRSS');
    writeFileSync(`/proc/${cms.pid}/clear_refs`, RESET);
    const started = performance.now();
    const { status } = await send(cmsUrl, token, form);
    const seconds = (performance.now() - started) / 1000;
    if (status !== upload.status) throw new Error(`${upload.what}: ${status} instead of ${upload.status}.`);
    figures.push({ what: upload.what, status, seconds, megabytes: readMemory(cms.pid, 'VmHWM') - rest });
  }
  return figures;
}

async function logIn(cmsUrl: string, login: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${cmsUrl}/admin/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(login),
  });
  return (await answer.json()).data.token;
}

async function formOf({ name, type, make }: Upload): Promise<FormData> {
  const form = new FormData();
  form.set('files', new Blob([new Uint8Array(await make())], { type }), name);
  form.set('fileInfo', JSON.stringify({ name, alternativeText: 'A measurement' }));
  return form;
}

async function send(cmsUrl: string, token: string, body: FormData): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${cmsUrl}/upload`, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  return answer;
}

/** In megabytes. */
function readMemory(pid: number, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / MEGABYTE_KB;
}
