import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone, readPhones } from './phone.ts';

const dialled = (text: string) => readPhones(text).flatMap(({ phone }) => phone?.dial ?? []);

describe('a phone number', () => {
  it.each([
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['+44 020 7946 0000', '+442079460000'],
    ['(+44) 20 7946 0000', '+442079460000'],
    ['0044 (0)20 7946 0000', '+442079460000'],
    ['+44\u00A020\u20117946\u20110000', '+442079460000'],
    ['\u202A+44 20 7946 0000\u202C', '+442079460000'],
    ['020 7946 0000', '02079460000'],
    ['(020) 7946 0000', '02079460000'],
    ['020-7946-0000', '02079460000'],
    ['020.7946.0000', '02079460000'],
    ['０２０ ７９４６ ００００', '02079460000'],
    ['0300 123 4567', '03001234567'],
    ['01632 960123', '01632960123'],
    ['016977 2345', '0169772345'],
    ['07700 900123', '07700900123'],
    ['0800 1111', '08001111'],
    ['0500 123 456', null],
    ['111', '111'],
    ['116 123', '116123'],
    ['18001 020 7946 0000', '1800102079460000'],
    ['+353 1 234 5678', '+35312345678'],
    ['00 353 1 234 5678', '+35312345678'],
    ['+39 (0)6 1234 5678', '+390612345678'],
    ['+33 (0)1 23 45 67 89', '+33123456789'],
    ['+353 01 234 5678', null],
    ['+353 (01) 234 5678', null],
    ['+49 (030) 123456', null],
    ['0033 01 23 45 67 89', null],
    ['+1 (0555) 010 1234', null],
    ['+39 06 1234 5678', '+390612345678'],
    ['+225 01 23 45 67 89', '+2250123456789'],
    ['+378 0549 123456', '+3780549123456'],
    ['44 20 7946 0000', null],
    ['20 7946 0000', null],
    ['(020)', null],
    ['(0)(0)03000300', null],
    ['+(0)20 7946 0000', null],
    ['020 7946 000', null],
    ['020 7946 00000', null],
    ['0800 (freephone) 123 456', null],
    ['0800 TALK', null],
    ['0800 1111 TALK', null],
    ['020 7946 0000-0010', null],
    ['020 7946 0000 020 7946 0001', null],
    ['12345', null],
    ['text 60777', null],
    ['Text 07700 900123', null],
    ['Fax: 020 7946 0000', null],
    ['x111', null],
    ['room 111', null],
    ['Ward B111', null],
    ['Our grant number is 0300 123 4567', null],
    ['Registered charity (no. 01632 960123)', null],
    ['Ref: 0203 123 4567', null],
    ['NHS number: 020 794 60000', null],
    ['Order no. 07700 900123', null],
  ])('%s dials %s', (text, dial) => {
    expect(dialled(text)).toEqual(dial === null ? [] : [dial]);
  });

  it.each([
    ['020 7946 0000 ext. 123', ['02079460000']],
    ['020 7946 0000 x123', ['02079460000']],
    ['020 7946 0000 extension 111', ['02079460000']],
    ['0300 123 4567 or 111', ['03001234567', '111']],
    ['0300 123 4567, 020 7946 0000', ['03001234567', '02079460000']],
    ['0300 123 4567 / 020 7946 0000', ['03001234567', '02079460000']],
    ['Ring us (0300 123 4567) today', ['03001234567']],
    ['(0300 123 4567, or +44 (0)20 7946 0000)', ['03001234567', '+442079460000']],
    ['0300 123 4567 (24 hours)', ['03001234567']],
    ['0300 123 4567 (020 7946 0000 after 5pm)', ['03001234567', '02079460000']],
    ['NHS 111 option 2', ['111']],
    ['Ring 0300 123 4567 (9am to 5pm) or text 60777', ['03001234567']],
    ['Ring 020 7946 0000. In an emergency, call 999 or 112.', ['02079460000', '999', '112']],
    ['111 or 0300 123 4567', ['111', '03001234567']],
    ['0300 123 4567 (24 hours) or NHS 111', ['03001234567', '111']],
    ['call the police on 101', ['101']],
    ['Samaritans on 116 123', ['116123']],
    ['Tel: 111', ['111']],
    ['Waiting room: 020 7946 0000', ['02079460000']],
    ['To order: 020 7946 0000', ['02079460000']],
    ['NHS 0300 123 4567', ['03001234567']],
    ['Call the hospital number 020 7946 0000', ['02079460000']],
    ['Call us, ref 12, on 020 7946 0000', ['02079460000']],
    ['Ring 020 7946 0000, then dial 101', ['02079460000']],
    ['Text or call 07700 900123', ['07700900123']],
    ['Tel/01632 960123', ['01632960123']],
    ['See www.example.org/help or ring 01632 960123', ['01632960123']],
    ['Tel/fax: 020 7946 0000', ['02079460000']],
    ['Relay UK, or text relay: 18001 020 7946 0000', ['1800102079460000']],
  ])('is found among words: %s', (text, dials) => {
    expect(dialled(text)).toEqual(dials);
  });

  it.each(
    'bleep|pager|page|ext.|ext. no.|ext-|ext=|extension number|bed|Suite|mailbox|menu|internal|internal tel|/|*|#|option|press|room|ward|pin|code|ref|x'.split(
      '|',
    ),
  )('is not seen in the digits behind “%s”, wherever they stand', (word) => {
    expect(dialled(`020 7946 0000, ${word} 101`)).toEqual(['02079460000']);
    expect(dialled(`020 7946 0000 ${word}101`)).toEqual(['02079460000']);
    expect(dialled(`${word} 101: 020 7946 0000`)).toEqual(['02079460000']);
    expect(dialled(`Call ${word} 101`)).toEqual([]);
  });

  it.each([
    'Fax number: 020 7946 0000',
    'Fax no. 020 7946 0000',
    'Fax (24 hours): 020 7946 0000',
    'Text us on 07700 900123',
    'SMS 07700 900123',
    'Textphone: 020 7946 0000',
    'Text phone 020 7946 0000',
    'Minicom 020 7946 0000',
    '07700 900123 (text only)',
    '020 7946 0000 – fax',
    'Bleep 07700 900123',
    'Call 111 ward',
    '020 7946 0000-111',
    '020 794600 and then dial 101',
    'F: 020 7946 0000',
    'On 01-02-2026 09:00',
    '01.12.2025 9.30',
    '01.10.2026 09:30',
    '01 12 2025 930',
    '101 High Street',
    'Rooms 101 or 111',
    'ISBN 0-19-852663-6',
    'ISBN-10: 0198526636',
    'ISBN (paperback): 0 19 852663 6',
    'www.example.org/dp/0198526636',
    'example.co.uk/dp/0198526636',
    'https://example.org/?id=01632960123',
    '07700900123@example.org',
  ])('is not for calling: %s', (text) => {
    expect(dialled(text)).toEqual([]);
  });

  it('is for calling, though one next to it is for something else', () => {
    expect(dialled('Tel 020 7946 0000, fax 020 7946 0001')).toEqual(['02079460000']);
    expect(dialled('020 7946 0001 (fax), 020 7946 0000')).toEqual(['02079460000']);
    expect(dialled('T: 020 7946 0000 F: 020 7946 0001 M: 07700 900123')).toEqual([
      '02079460000',
      '07700900123',
    ]);
    expect(dialled('Text 07700 900123 or ring 020 7946 0000')).toEqual(['02079460000']);
  });

  it('has the code of its country for machines, unless it answers only in Britain', () => {
    expect(readPhone('020 7946 0000')?.international).toBe('+442079460000');
    expect(readPhone('+44 (0)20 7946 0000')?.international).toBe('+442079460000');
    expect(readPhone('111')?.international).toBeNull();
    expect(readPhone('Ring 111')).toBeNull();
  });

  const anyText = fc
    .array(
      fc.constantFrom(
        '+44',
        '(0)',
        '020',
        '7946',
        '0000',
        '0300',
        '111',
        ' ',
        '-',
        '(',
        ')',
        'ext',
        'or',
        'A',
        '٣',
        '\u200E',
      ),
    )
    .map((parts) => parts.join(''));

  it('is dialled with the digits that are shown, in their order, and no other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: shown, phone } of readPhones(text)) {
          if (phone === null) continue;
          const digits = shown
            .replace(/\(0\)/, '')
            .replace(/\D/g, '')
            .replace(/^0044|^440?/, '')
            .replace(/^0/, '');
          expect(phone.dial.replace(/^\+44/, '').replace(/^0/, '')).toBe(digits);
        }
      }),
    );
  });

  it('leaves no letter of the text out', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        expect(
          readPhones(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
