import type { Entry } from '../stack/admin-session.ts';
import type { Editor } from '../stack/editor.ts';
import type { Random } from '../stack/random.ts';

/** Types of which the site may hold any number of entries. */
export const TYPES = ['page', 'faq', 'team-role', 'testimonial', 'resource', 'department'] as const;
export type Type = (typeof TYPES)[number] | 'alert';

/** So many entries of a type stay published whatever happens: an empty site would prove nothing. */
const ALWAYS_PUBLISHED = 2;

/** An entry that the run knows. */
export interface Known {
  type: Type;
  id: string;
  isPublished: boolean;
  /** Made by the run: it may be deleted. */
  isOwn: boolean;
  /** A testimonial whose consent can be withdrawn; it cannot be published again afterwards. */
  consent: 'none' | 'given' | 'withdrawn';
}

/** The entries of the CMS as a run of edits knows them, and what it may do to them. */
export class Library {
  readonly editor: Editor;
  readonly random: Random;
  readonly pictures: readonly number[];
  private readonly known: Known[];

  private constructor(editor: Editor, random: Random, known: Known[], pictures: readonly number[]) {
    this.editor = editor;
    this.random = random;
    this.known = known;
    this.pictures = pictures;
  }

  static async open(editor: Editor, random: Random): Promise<Library> {
    const known: Known[] = [];
    for (const type of TYPES) {
      const entries = (await editor.list(type)).filter(({ slug }) => slug !== 'home');
      entries.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
      for (const { documentId } of entries) known.push(seeded(type, documentId));
    }
    const pictures = (await editor.listPictures()).sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
    return new Library(
      editor,
      random,
      known,
      pictures.map(({ id }) => id),
    );
  }

  /** One of the entries that fit. @throws Error when none does. */
  pick(fits: (entry: Known) => boolean): Known {
    return this.random.pick(this.known.filter(fits));
  }

  /** Some of the published entries of a type, in any order. */
  pickSome(type: Type): { documentId: string }[] {
    const published = this.random.shuffle(this.published(type));
    return published.slice(0, 1 + this.random.below(4)).map(({ id }) => ({ documentId: id }));
  }

  published(type: Type): Known[] {
    return this.known.filter((entry) => entry.type === type && entry.isPublished);
  }

  has(fits: (entry: Known) => boolean): boolean {
    return this.known.some(fits);
  }

  /**
   * Whether it may go: enough is left of its type. The home page, without which there is no
   * site, is not among the known.
   */
  maySpare({ type, isPublished }: Known): boolean {
    if (!isPublished) return false;
    return type === 'alert' || this.published(type).length > ALWAYS_PUBLISHED;
  }

  async create(type: Type, fields: object, consent: Known['consent'] = 'none'): Promise<Known> {
    const id = await this.editor.create(type, fields);
    const entry: Known = { type, id, isPublished: true, isOwn: true, consent };
    this.known.push(entry);
    return entry;
  }

  forget(entry: Known): void {
    this.known.splice(this.known.indexOf(entry), 1);
  }
}

function seeded(type: Type, id: string): Known {
  return { type, id, isPublished: true, isOwn: false, consent: 'none' };
}

/** The same in every installation, as ids are not. */
function nameOf({ slug, title, profession, name }: Entry): string {
  return [slug, title, profession, name].map(String).join(' ');
}
