/**
 * @postgres transactions, time: an entry and its withdrawal are copied together, and days are date columns.
 * @covers src/features/consent/server/copy-without.ts
 */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { provideTestimonials, QUOTE, TESTIMONIAL, today } from './testimonials.ts';

const cms = provideCms();
const testimonials = provideTestimonials(cms);

describe('a withdrawn consent', () => {
  const consentOf = async (documentId: string) =>
    (await testimonials.documents().findOne({ documentId, populate: ['consent'] }))?.consent;
  const fillIn = (documentId: string, givenOn: string) =>
    testimonials.documents().update({ documentId, data: { consent: { scope: 'website', givenOn } } });
  const REFUSAL = /^It was not published\. The person withdrew this consent on /;

  it('is not undone by restoring a version from before', async () => {
    const documentId = await testimonials.create('restored', QUOTE);
    await testimonials.documents().publish({ documentId });
    await testimonials.withdraw(documentId);
    const path = `/history/testimonial/${documentId}`;
    const { versions } = z
      .object({ versions: z.array(z.object({ ref: z.string(), action: z.string() })) })
      .parse((await testimonials.getEditor().send('GET', path)).body);
    const before = versions.find(({ action }) => action === 'publish');
    expect(
      (await testimonials.getEditor().send('POST', `${path}/restore`, { version: before?.ref })).status,
    ).toBe(200);
    expect(await consentOf(documentId)).toMatchObject({ givenOn: '2026-01-01', withdrawnOn: today() });
    await expect(testimonials.documents().publish({ documentId })).rejects.toThrow(REFUSAL);
  });

  it('publishes nothing once “Withdrawn on” is emptied by hand, and the panel still tells of it', async () => {
    const documentId = await testimonials.create('emptied', QUOTE);
    await testimonials.withdraw(documentId);
    await fillIn(documentId, '2026-01-01');
    expect(await testimonials.ask(documentId)).toMatchObject({
      consent: { withdrawnOn: null },
      withdrawal: { isOffPages: true },
    });
    const answer = await testimonials
      .getEditor()
      .send('POST', `/content-manager/collection-types/${TESTIMONIAL}/${documentId}/actions/publish`, {
        title: 'emptied',
      });
    expect(answer).toMatchObject({ status: 400, message: expect.stringMatching(REFUSAL) });
    const published = testimonials.documents().update({ documentId, data: {}, status: 'published' });
    await expect(published).rejects.toThrow(REFUSAL);
    expect(await testimonials.documents().findOne({ documentId, status: 'published' })).toBeNull();
  });

  it('that is given again counts, from the day of the withdrawal on', async () => {
    const documentId = await testimonials.create('renewed', QUOTE);
    await testimonials.withdraw(documentId);
    await fillIn(documentId, today());
    expect(await testimonials.ask(documentId)).toMatchObject({
      withdrawal: null,
      consent: { givenOn: today() },
    });
    await testimonials.documents().publish({ documentId });
    expect(await testimonials.documents().findOne({ documentId, status: 'published' })).not.toBeNull();
  });

  it('of the very day of its withdrawal is not taken for a new one', async () => {
    const consent = { scope: 'website', givenOn: today() };
    const documentId = await testimonials.create('one-day', { ...QUOTE, consent });
    await testimonials.withdraw(documentId);
    await fillIn(documentId, today());
    await expect(testimonials.documents().publish({ documentId })).rejects.toThrow(REFUSAL);
  });
});

describe('a day typed into the form', () => {
  const typed = async (slug: string, days: object) => {
    const documentId = await testimonials.create(slug, QUOTE);
    await testimonials.documents().publish({ documentId });
    const consent = { scope: 'website', givenOn: '2026-01-01', ...days };
    await testimonials.documents().update({ documentId, data: { consent } });
    return documentId;
  };
  const publish = (documentId: string) => testimonials.documents().publish({ documentId });

  it('under “Withdrawn on” takes nothing down: form, start page and refusal say so and name the button', async () => {
    const documentId = await typed('typed-withdrawn', { withdrawnOn: today() });
    expect(await testimonials.ask(documentId)).toMatchObject({
      standing: 'withdrawn',
      isShown: true,
      withdrawal: null,
    });
    await expect(publish(documentId)).rejects.toThrow('click “Withdraw consent” in the panel “Consent”');
    expect(await testimonials.taskOf('typed-withdrawn')).toMatchObject({
      text: 'Testimonial · Consent withdrawn, and it is still on the website: click “Withdraw consent”',
      isUrgent: true,
    });

    await testimonials.withdraw(documentId);
    expect(await testimonials.taskOf('typed-withdrawn')).toBeUndefined();
    expect(await testimonials.ask(documentId)).toMatchObject({
      isShown: false,
      withdrawal: { isOffPages: true },
    });
  });

  it('under “Withdrawn on” before the consent was given is corrected by withdrawing', async () => {
    const documentId = await typed('mistyped', { withdrawnOn: '2025-06-01' });
    await testimonials.withdraw(documentId);
    expect(await testimonials.ask(documentId)).toMatchObject({ consent: { withdrawnOn: today() } });
    const consent = { scope: 'website', givenOn: '2025-12-31' };
    await testimonials.documents().update({ documentId, data: { consent } });
    await expect(publish(documentId)).rejects.toThrow('The person withdrew this consent');
  });

  it('under “Expires on” that has passed takes nothing down: it is a task until unpublished', async () => {
    const documentId = await typed('typed-ended', { expiresOn: today() });
    expect(await testimonials.ask(documentId)).toMatchObject({ standing: 'ended', isShown: true });
    await expect(publish(documentId)).rejects.toThrow('If it is still on the website, unpublish it.');
    expect(await testimonials.taskOf('typed-ended')).toMatchObject({
      text: expect.stringContaining('Consent has ended in the draft, and it is still on the website'),
      isUrgent: true,
    });
    await testimonials.documents().unpublish({ documentId });
    expect(await testimonials.taskOf('typed-ended')).toBeUndefined();
    expect(await testimonials.ask(documentId)).toMatchObject({ standing: 'ended', isShown: false });
  });

  it('after an earlier withdrawal and a new consent is about the new one', async () => {
    const documentId = await testimonials.create('typed-again', QUOTE);
    await testimonials.withdraw(documentId);
    const consent = { scope: 'website', givenOn: today() };
    await testimonials.documents().update({ documentId, data: { consent } });
    await publish(documentId);
    const data = { consent: { ...consent, withdrawnOn: today() } };
    await testimonials.documents().update({ documentId, data });
    expect(await testimonials.ask(documentId)).toMatchObject({
      standing: 'withdrawn',
      isShown: true,
      withdrawal: null,
    });
  });
});

const FALSE_EXAMPLE = /A person gave their consent for what this says, so it is no example/;

describe('a mark as an example', () => {
  const mark = (documentId: string, data: object) =>
    testimonials.documents().update({ documentId, data: { example: true, ...data } });

  it('does not do without a consent that has ended', async () => {
    const consent = { scope: 'website', givenOn: '2024-01-01', expiresOn: '2025-01-01' };
    const documentId = await testimonials.create('ended-example', { ...QUOTE, consent });
    await mark(documentId, {});
    await expect(testimonials.documents().publish({ documentId })).rejects.toThrow(FALSE_EXAMPLE);
  });

  it('does not do without one that was taken out after it was published by it', async () => {
    const documentId = await testimonials.create('emptied-example', QUOTE);
    await testimonials.documents().publish({ documentId });
    await mark(documentId, { consent: null });
    await expect(testimonials.documents().publish({ documentId })).rejects.toThrow(FALSE_EXAMPLE);
    await expect(
      testimonials.documents().update({ documentId, data: {}, status: 'published' }),
    ).rejects.toThrow(FALSE_EXAMPLE);
  });

  it('does not publish what was withdrawn, and the panel still tells of the withdrawal', async () => {
    const documentId = await testimonials.create('withdrawn-example', QUOTE);
    await testimonials.withdraw(documentId);
    await mark(documentId, { consent: null });
    expect(await testimonials.ask(documentId)).toMatchObject({
      consent: null,
      withdrawal: { isOffPages: true },
    });
    await expect(testimonials.documents().publish({ documentId })).rejects.toThrow(
      /^It was not published\. The person withdrew this consent on /,
    );
    expect(
      (await testimonials.getEditor().send('POST', `/preview/testimonial/${documentId}/share`)).status,
    ).toBe(400);
  });

  it('is all that an example needs', async () => {
    const documentId = await testimonials.create('true-example', { ...QUOTE, consent: null, example: true });
    await testimonials.documents().publish({ documentId });
    expect(await testimonials.documents().findOne({ documentId, status: 'published' })).not.toBeNull();
  });
});

describe('a copy', () => {
  const duplicate = async (documentId: string, data: object = {}) => {
    const path = `/content-manager/collection-types/${TESTIMONIAL}/clone/${documentId}`;
    const slug = `${documentId}-copy`;
    const source = await testimonials.documents().findOne({ documentId, populate: ['consent'] });
    const { title, kind, quote, consent } = source as Record<string, unknown>;
    const answer = await testimonials
      .getEditor()
      .send('POST', path, { title, kind, quote, consent, slug, ...data });
    return z.object({ data: z.object({ documentId: z.string() }) }).parse(answer.body).data.documentId;
  };

  it('begins without the consent for what it is a copy of', async () => {
    const copy = await duplicate(await testimonials.create('copied', QUOTE));
    expect(await testimonials.documents().findOne({ documentId: copy, populate: ['consent'] })).toMatchObject(
      {
        quote: 'It helped.',
        consent: null,
      },
    );
    await expect(testimonials.documents().publish({ documentId: copy })).rejects.toThrow(
      'There is no consent.',
    );
  });

  it('of what was withdrawn is not published, whatever its fields say', async () => {
    const documentId = await testimonials.create('copied-withdrawn', QUOTE);
    await testimonials.withdraw(documentId);
    const copy = await duplicate(documentId);
    const REFUSED = /The person withdrew this consent on /;
    for (const data of [
      { consent: { scope: 'website', givenOn: '2026-01-01' } },
      { consent: null, example: true },
    ]) {
      await testimonials.documents().update({ documentId: copy, data });
      await expect(testimonials.documents().publish({ documentId: copy })).rejects.toThrow(REFUSED);
    }
  });

  it('of what a person said is no example, nor is a copy of the copy, also when the first is deleted', async () => {
    const documentId = await testimonials.create('copied-example', QUOTE);
    const copy = await duplicate(documentId);
    await testimonials.documents().delete({ documentId });
    for (const one of [copy, await duplicate(copy)]) {
      await testimonials.documents().update({ documentId: one, data: { example: true } });
      await expect(testimonials.documents().publish({ documentId: one })).rejects.toThrow(FALSE_EXAMPLE);
    }
  });

  it('of an example is one', async () => {
    const documentId = await testimonials.create('example', { ...QUOTE, consent: null, example: true });
    const copy = await duplicate(documentId, { example: true });
    await testimonials.documents().publish({ documentId: copy });
    expect(await testimonials.documents().findOne({ documentId: copy, status: 'published' })).not.toBeNull();
  });

  it('is published by a new consent of its own, also one that was filled in with it', async () => {
    const documentId = await testimonials.create('copied-renewed', QUOTE);
    await testimonials.withdraw(documentId);
    const consent = { scope: 'website', givenOn: today(), withdrawnOn: null };
    const copy = await duplicate(documentId, { consent });
    await testimonials.documents().publish({ documentId: copy });
    expect(await testimonials.documents().findOne({ documentId: copy, status: 'published' })).not.toBeNull();
    expect(await testimonials.documents().findOne({ documentId, status: 'published' })).toBeNull();
  });
});

describe('a plan to publish', () => {
  it('for when the consent has ended is refused at its field, whichever of the two is saved last', async () => {
    const documentId = await testimonials.create('planned-too-late', QUOTE);
    const save = (data: object) => testimonials.documents().update({ documentId, data });
    const consent = { scope: 'website', givenOn: '2026-01-01', expiresOn: '2036-07-01' };
    const late = { publishAt: '2036-07-02T08:00:00.000Z' };
    await save({ consent });
    await expect(save(late)).rejects.toMatchObject({
      message:
        'It was not saved. The consent ends on 1 July 2036, before “Publish on”. Choose an earlier time, or ask the person again and correct “Expires on”.',
      details: { errors: [{ path: ['publishAt'] }] },
    });
    await save({ publishAt: '2036-06-01T08:00:00.000Z' });
    await expect(save({ consent: { ...consent, expiresOn: '2036-05-01' } })).rejects.toThrow(
      'It was not saved. The consent ends on 1 May 2036, before “Publish on”.',
    );
    await expect(testimonials.create('made-too-late', { ...QUOTE, ...late, consent })).rejects.toThrow(
      'It was not saved. The consent ends on 1 July 2036',
    );
    expect((await testimonials.withdraw(documentId)).status).toBe(200);
    expect(await testimonials.documents().findOne({ documentId })).toMatchObject({ publishAt: null });
  });
});
