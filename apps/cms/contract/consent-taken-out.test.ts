import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { provideTestimonials, QUOTE, today } from './testimonials.ts';

const cms = provideCms();
const testimonials = provideTestimonials(cms);
const { documents } = testimonials;

const GIVEN = { scope: 'website', givenOn: '2026-01-01' };
const MISSING =
  'Testimonial · Consent is missing in the draft, and it is still on the website: click “Withdraw consent” if the person took it back, or fill it in again';

const save = (documentId: string, data: object) => documents().update({ documentId, data });
const publish = (documentId: string) => documents().publish({ documentId });
const isLive = async (documentId: string) =>
  (await documents().findOne({ documentId, status: 'published' })) !== null;
/** What is published, with something else in its draft. */
async function publishThenSave(slug: string, data: object): Promise<string> {
  const documentId = await testimonials.create(slug, QUOTE);
  await publish(documentId);
  await save(documentId, data);
  return documentId;
}

describe('a consent that is taken out of the draft of what is published', () => {
  it.each([
    ['whole', 'taken-out', null],
    ['with its day alone', 'day-taken-out', { scope: 'website', givenOn: null }],
  ])('%s is an urgent task until it is filled in again', async (_how, slug, consent) => {
    const documentId = await publishThenSave(slug, { consent });
    expect(await isLive(documentId)).toBe(true);
    expect(await testimonials.taskOf(slug)).toMatchObject({ text: MISSING, isUrgent: true });
    expect(await testimonials.ask(documentId)).toMatchObject({ isShown: true, isWithdrawable: true });
    await save(documentId, { consent: GIVEN });
    expect(await testimonials.taskOf(slug)).toBeUndefined();
  });

  it('is no task any more once the entry is unpublished, and none in what never was published', async () => {
    const documentId = await publishThenSave('taken-out-unpublished', { consent: null });
    await documents().unpublish({ documentId });
    expect(await testimonials.taskOf('taken-out-unpublished')).toBeUndefined();
    expect(await testimonials.ask(documentId)).toMatchObject({ isShown: false, isWithdrawable: false });
  });

  it('is also a task when the draft is called an example, which it is not', async () => {
    const documentId = await publishThenSave('taken-out-example', { consent: null, example: true });
    expect(await testimonials.taskOf('taken-out-example')).toMatchObject({ text: MISSING });
    expect(await testimonials.ask(documentId)).toMatchObject({ isExample: false, isWithdrawable: true });
  });

  it('can still be withdrawn by the button, and publishes nothing any more', async () => {
    const documentId = await publishThenSave('taken-out-withdrawn', { consent: null });
    expect((await testimonials.withdraw(documentId)).body).toMatchObject({
      consent: { ...GIVEN, withdrawnOn: today() },
      withdrawal: { isOffPages: true },
    });
    expect(await isLive(documentId)).toBe(false);
    expect(await testimonials.taskOf('taken-out-withdrawn')).toBeUndefined();
    await save(documentId, { consent: GIVEN });
    await expect(publish(documentId)).rejects.toThrow('The person withdrew this consent on');
  });

  it('after an earlier withdrawal is the new one, which is withdrawn in turn', async () => {
    const documentId = await testimonials.create('taken-out-again', QUOTE);
    await testimonials.withdraw(documentId);
    const renewed = { ...GIVEN, givenOn: today() };
    await save(documentId, { consent: renewed });
    await publish(documentId);
    await save(documentId, { consent: null });
    expect(await testimonials.ask(documentId)).toMatchObject({ isShown: true, withdrawal: null });

    await testimonials.withdraw(documentId);
    await save(documentId, { consent: renewed });
    await expect(publish(documentId)).rejects.toThrow('The person withdrew this consent on');
  });
});

it('an example that is unticked before its consent is filled in is no task: what is shown needs none', async () => {
  const documentId = await testimonials.create('example-unticked', {
    ...QUOTE,
    consent: null,
    example: true,
  });
  await publish(documentId);
  await save(documentId, { example: false });
  expect(await testimonials.taskOf('example-unticked')).toBeUndefined();
});
