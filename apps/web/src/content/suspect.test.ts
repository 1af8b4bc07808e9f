import { ContentError, describeFault, faultsOf } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { anFaq, aPage } from '../fixtures/documents.ts';
import { CmsError } from './cms-error.ts';
import { suspect, suspectAll } from './suspect.ts';

const documents = [aPage('help', { title: 'Help', slug: 'help' }), anFaq('why')];
const withCode = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });
const suspectsOf = (error: unknown) =>
  faultsOf(suspectAll(error, documents)).map((fault) => fault.documents.map(({ name }) => name).join());
const ALL = 'Page “Help”,FAQ “Why?”';

describe('an error of which nobody knows the cause', () => {
  it('may be the fault of any entry, and stays the same error', () => {
    const error = new TypeError('It is null.');
    expect(suspectAll(error, documents)).toBe(error);
    expect(suspectsOf(new RangeError('Maximum call stack size exceeded'))).toEqual([ALL]);
    expect(suspectsOf(withCode('ENAMETOOLONG'))).toEqual([ALL]);
  });

  it('may be the fault of any entry also where some are suspected most', () => {
    const faults = [suspect('The page /help/ cannot be made.', documents.slice(0, 1))];
    expect(suspectsOf(Object.assign(new Error('x'), { faults }))).toEqual(['Page “Help”', ALL]);
  });

  it('is no fault of an entry where the CMS or the disk is out of order, or others are named', () => {
    expect(suspectsOf(new CmsError('It is gone.', 'Wait.'))).toEqual([]);
    expect(suspectsOf(withCode('ENOSPC'))).toEqual([]);
    const named = new ContentError(describeFault('Page', [], ['It is empty.']));
    expect(suspectsOf(named)).toEqual(['']);
  });
});
