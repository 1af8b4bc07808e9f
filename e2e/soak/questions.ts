import { Refusal } from '../stack/admin-session.ts';
import type { Editor } from '../stack/editor.ts';
import type { Random } from '../stack/random.ts';

/** Few, so that one is often written again before it was live. */
const COUNT = 5;
const SERVER_ERROR = 500;
const PAGE = '/faqs/';

/**
 * Some FAQs of the seed, with what may be published of each: the words of its last
 * acknowledged publish, or later ones.
 */
export class Questions {
  private readonly editor: Editor;
  private readonly allowed: Map<string, readonly string[]>;

  private constructor(editor: Editor, allowed: Map<string, readonly string[]>) {
    this.editor = editor;
    this.allowed = allowed;
  }

  static async open(editor: Editor): Promise<Questions> {
    const faqs = (await editor.list('faq')).slice(0, COUNT);
    return new Questions(
      editor,
      new Map(faqs.map(({ documentId, question }) => [documentId, [String(question)]])),
    );
  }

  /**
   * Publishes other words for one of them.
   *
   * @returns whether that was acknowledged; without an answer the words before may stand, too.
   * @throws Refusal when the CMS answered that it will not.
   */
  async publish(random: Random, question: string): Promise<boolean> {
    const faq = random.pick([...this.allowed.keys()]);
    const before = this.allowed.get(faq) ?? [];
    this.allowed.set(faq, [...before, question]);
    const isAcknowledged = await this.editor.publish('faq', faq, { question }).then(() => true, isNoAnswer);
    if (isAcknowledged) this.allowed.set(faq, [question]);
    return isAcknowledged;
  }

  /** @throws Error when something else is published than was acknowledged. */
  async expectPublished(): Promise<void> {
    for (const [faq, allowed] of this.allowed) {
      const question = String((await this.editor.readPublished('faq', faq)).question);
      if (!allowed.includes(question))
        throw new Error(`Published is “${question}” instead of “${allowed.join('” or “')}”.`);
      // A publish without an answer has happened or not: from now on it is known which.
      this.allowed.set(faq, [question]);
    }
  }

  /** @throws Error when the public page does not show what is published. */
  async expectLive(siteUrl: string): Promise<void> {
    const page = await (await fetch(`${siteUrl}${PAGE}`)).text();
    for (const questions of this.allowed.values())
      if (!questions.some((question) => page.includes(question)))
        throw new Error(`${PAGE} does not show “${questions.join('” or “')}”.`);
  }
}

/** A server that dies breaks off, or answers with its last breath that it could not. */
function isNoAnswer(error: unknown): false {
  if (error instanceof Refusal && error.status < SERVER_ERROR) throw error;
  return false;
}
