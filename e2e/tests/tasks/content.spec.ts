import path from 'node:path';
import { expectLive } from '../public-site.ts';
import { task } from './task.ts';

const MEDIA = path.resolve(import.meta.dirname, '../../../apps/cms/seed-media');

const REFERRED = 'How to get referred';
const DOG = 'May I bring my dog?';

task('Add an FAQ to a page', {
  do: async ({ steps }) => {
    const { page } = steps;
    await steps.openList('FAQs');
    await steps.picture('add-an-faq-list', page.getByRole('link', { name: 'Add new' }));
    await steps.click(page.getByRole('link', { name: 'Add new' }));
    await steps.write(page.getByRole('textbox', { name: /^Question/ }), DOG);
    await steps.write(page.getByRole('textbox', { name: /^Answer/ }), 'Yes, if it is an assistance dog.');
    await steps.picture('add-an-faq', page.getByRole('button', { name: 'Publish', exact: true }));
    await steps.publish();

    await steps.click(page.getByRole('link', { name: 'Pages', exact: true }));
    await steps.openEntry(REFERRED);
    await steps.click(page.getByRole('button', { name: 'Add a block', exact: true }));
    await steps.click(page.getByRole('option', { name: /^FAQ list/ }));
    await steps.choose(page.getByRole('combobox', { name: /^Show/ }), 'Only those chosen');
    const questions = page.getByRole('combobox', { name: /^Questions/ });
    await steps.click(questions);
    await steps.type('dog');
    await steps.click(page.getByRole('option', { name: new RegExp(`^${DOG.replace('?', '\\?')}`) }));
    await steps.picture('add-an-faq-to-a-page', questions);
    await steps.publish();
  },
  expect: async ({ request }) => {
    await expectLive(request, '/faqs/', 'Yes, if it is an assistance dog.');
    await expectLive(request, '/referral/', 'Yes, if it is an assistance dog.');
  },
  tidyUp: async ({ api }) => api.removeByTitle('faq', DOG),
});

task('Add a testimonial with a video', {
  do: async ({ steps }) => {
    const { page } = steps;
    const field = (name: string) =>
      page.getByRole('region', { name, exact: true }).getByRole('button', { name: /choose a file/ });
    await steps.openList('Testimonials');
    await steps.click(page.getByRole('link', { name: 'Add new' }));
    await steps.write(page.getByRole('textbox', { name: /^Title/ }), 'A walk to the shops');
    await steps.choose(page.getByRole('combobox', { name: /^Kind/ }), 'Video');
    await steps.upload(field('Video'), path.join(MEDIA, 'programme.mp4'), 'video/mp4');
    await steps.upload(field('Captions'), path.join(MEDIA, 'programme.vtt'), 'text/vtt');
    await steps.picture('add-a-video');
    await steps.write(page.getByRole('textbox', { name: /^Transcript/ }), 'I walk to the shops again.');
    await steps.click(page.getByRole('button', { name: 'Nothing here yet. Click to add the first.' }));
    await steps.choose(page.getByRole('combobox', { name: /^Scope/ }), 'This website');
    await steps.write(page.getByRole('textbox', { name: /^Given on/ }), '02/11/2026');
    await steps.picture('add-a-consent');
    await steps.publish();
  },
  expect: async ({ request }) =>
    expectLive(request, '/programme/testimonials/', 'I walk to the shops again.'),
  tidyUp: async ({ api }) => api.removeByTitle('testimonial', 'A walk to the shops'),
});

task('Change the phone number everywhere', {
  do: async ({ steps }) => {
    const { page } = steps;
    await steps.openList('Site settings', 'Pain Self-Management Service');
    await steps.write(page.getByRole('textbox', { name: /^Phone number/ }), '0300 422 1234');
    await steps.picture('change-the-phone-number', page.getByRole('textbox', { name: /^Phone number/ }));
    await steps.publish();
  },
  expect: async ({ request }) => expectLive(request, '/contact/', '0300 422 1234'),
});

task('Put up an urgent alert', {
  do: async ({ steps }) => {
    const { page } = steps;
    await steps.openList('Alerts');
    await steps.click(page.getByRole('link', { name: 'Add new' }));
    await steps.write(page.getByRole('textbox', { name: /^Heading/ }), 'No sessions today');
    await steps.choose(page.getByRole('combobox', { name: /^How urgent/ }), 'Urgent');
    await steps.write(page.getByRole('textbox', { name: /^Message/ }), 'Snow has closed the building.');
    await steps.picture('put-up-an-alert', page.getByRole('combobox', { name: /^How urgent/ }));
    await steps.publish();
  },
  expect: async ({ request }) => {
    await expectLive(request, '/', 'Snow has closed the building.');
    await expectLive(request, '/faqs/', 'Snow has closed the building.');
  },
  tidyUp: async ({ api, request }) => {
    await api.removeByTitle('alert', 'No sessions today');
    await expectLive(request, '/', 'Snow has closed the building.', false);
  },
});
