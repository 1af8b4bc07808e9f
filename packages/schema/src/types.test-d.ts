import { describe, expectTypeOf, it } from 'vitest';
import type {
  Block,
  BlockNamed,
  Document,
  DocumentNamed,
  DocumentType,
  EntryRef,
  Language,
  Media,
  RichText,
} from './index.ts';
import { text } from './index.ts';

describe('the inferred types', () => {
  it('make a required field never null', () => {
    expectTypeOf<DocumentNamed<'faq'>['question']>().toEqualTypeOf<string>();
    expectTypeOf<DocumentNamed<'faq'>['answer']>().toEqualTypeOf<RichText>();
  });

  it('make an optional field null when it is empty', () => {
    expectTypeOf<DocumentNamed<'faq'>['topic']>().toEqualTypeOf<string | null>();
    expectTypeOf<DocumentNamed<'team-role'>['photo']>().toEqualTypeOf<Media | null>();
  });

  it('make a list empty rather than null', () => {
    expectTypeOf<BlockNamed<'faq-list'>['faqs']>().toEqualTypeOf<EntryRef<'faq'>[]>();
  });

  it('name the options of a choice', () => {
    expectTypeOf<BlockNamed<'care-card'>['level']>().toEqualTypeOf<'non-urgent' | 'urgent' | 'immediate'>();
    expectTypeOf<BlockNamed<'resources'>['show']>().toEqualTypeOf<'all' | 'chosen'>();
    expectTypeOf<DocumentNamed<'resource'>['language']>().toEqualTypeOf<Language | null>();
    expectTypeOf<DocumentNamed<'testimonial'>['kind']>().toEqualTypeOf<'quote' | 'letter' | 'video'>();
  });

  it('point to one type each', () => {
    expectTypeOf<DocumentNamed<'page'>['parent']>().toEqualTypeOf<EntryRef<'page'> | null>();
    expectTypeOf<DocumentNamed<'site-setting'>['homePage']>().toEqualTypeOf<EntryRef<'page'>>();
  });

  it('tell documents and blocks apart', () => {
    expectTypeOf<Extract<Document, { type: 'faq' }>>().toEqualTypeOf<DocumentNamed<'faq'>>();
    expectTypeOf<'page' | 'faq' | 'site-setting'>().toExtend<DocumentType>();
    expectTypeOf<DocumentType>().not.toEqualTypeOf<string>();
    expectTypeOf<Block['block']>().not.toEqualTypeOf<string>();
  });

  it('know requiredness from the options alone', () => {
    const required = text({ label: 'x', help: 'x', required: true });
    const optional = text({ label: 'x', help: 'x' });
    const planned = text({ label: 'x', help: 'x', requiredFrom: '2027-01-15' });
    expectTypeOf<ReturnType<typeof required.parser.parse>>().toEqualTypeOf<string>();
    expectTypeOf<ReturnType<typeof optional.parser.parse>>().toEqualTypeOf<string | null>();
    expectTypeOf<ReturnType<typeof planned.parser.parse>>().toEqualTypeOf<string | null>();
  });
});
