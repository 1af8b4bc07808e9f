import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type NewFile, type Unwritten, writeFiles } from './write-files.ts';

const THREAD = new URL('./file-writer-thread.ts', import.meta.url);
/** So many files are worth a message to another thread; fewer are not worth a thread. */
const BATCH = 50;

/**
 * Writes many files while the next ones are made. Making pages keeps one processor busy and writing them the system: for thousands of pages
 * each is a second that the other need not wait for.
 */
export class FileWriter {
  private thread: Worker | undefined;
  private files: NewFile[] = [];
  private written: Promise<void> = Promise.resolve();
  private unwritten: Unwritten[] = [];

  /**
   * Takes over a file with its content, which nobody can use afterwards. Waits where the batch before is not written yet, so that memory
   * holds two at the most.
   *
   * @throws what writing an earlier file threw.
   */
  async write(file: NewFile): Promise<void> {
    this.files.push(file);
    if (this.files.length < BATCH) return;
    await this.written;
    this.written = this.send(this.files);
    // Whoever waits for it is told.
    this.written.catch(() => undefined);
    this.files = [];
  }

  /**
   * Waits until all is written, and throws as {@link write}.
   *
   * @returns the files that cannot have their names.
   */
  async flush(): Promise<Unwritten[]> {
    await this.written;
    const unwritten = [...this.unwritten, ...writeFiles(this.files)];
    this.files = [];
    this.unwritten = [];
    return unwritten;
  }

  /** Ends the thread, also when not all is written. */
  async close(): Promise<void> {
    await this.thread?.terminate();
  }

  private async send(files: NewFile[]): Promise<void> {
    this.thread ??= new Worker(THREAD);
    this.thread.postMessage(
      files,
      files.map(({ content }) => content.buffer),
    );
    const [unwritten] = await once(this.thread, 'message');
    this.unwritten.push(...unwritten);
  }
}
