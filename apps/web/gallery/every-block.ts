import { block, paragraph } from '../src/fixtures/documents.ts';
import { captions, picture, video } from './files.ts';

const run = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks });
const item = (...children: object[]) => ({ type: 'list-item', children });
const list = (format: string, ...children: object[]) => ({ type: 'list', format, children });
const heading = (level: number, text: string) => ({ type: 'heading', level, children: [run(text)] });
const link = (url: string, text: string) => ({ type: 'link', url, children: [run(text)] });
const bullets = [
  list('unordered', item(run('pain that does not go away')), item(run('pain that gets worse'))),
];

const text = block('Text', 'text', {
  body: [
    heading(2, 'Text'),
    {
      type: 'paragraph',
      children: [
        run('Plain, '),
        run('bold', { bold: true }),
        run(', '),
        run('italic', { italic: true }),
        run(', '),
        run('code', { code: true }),
        run(', and '),
        link('https://www.example.org/', 'a link to another website'),
        run('.'),
      ],
    },
    heading(3, 'A heading below'),
    list('ordered', item(run('first')), item(run('second')), list('ordered', item(run('within')))),
    list('unordered', item(run('one')), item(link('/least/', 'a link'))),
    heading(4, 'The lowest heading'),
    { type: 'quote', children: [run('They understand how it feels.')] },
    { type: 'code', children: [run('a line as it is typed')] },
  ],
});

/** Every block in every variant, as the CMS answers them. */
export const everyBlock = [
  text,
  block('InsetText', 'insetText', { body: paragraph('You are free to choose how much you talk.') }),
  block('WarningCallout', 'warningCallout', {
    heading: 'Important',
    body: paragraph('Do not stop your medicine.'),
  }),
  ...['non_urgent', 'urgent', 'immediate'].map((level) =>
    block('CareCard', 'careCard', { level, heading: 'Speak to a GP if:', body: bullets }),
  ),
  block('DoDontList', 'doDontList', { kind: 'do', heading: null, items: 'rest\nmove a little' }),
  block('DoDontList', 'doDontList', { kind: 'dont', heading: 'Avoid', items: 'push through pain' }),
  block('Expander', 'expander', { summary: 'More about pain', body: paragraph('It is complicated.') }),
  block('Steps', 'steps', {
    heading: 'What happens',
    steps: [
      { heading: 'A referral', body: paragraph('From your GP.') },
      { heading: 'A session', body: null },
    ],
  }),
  block('Facts', 'facts', {
    heading: 'At a glance',
    facts: [
      { label: 'Sessions', value: '8, one each week' },
      { label: 'Length', value: 'Between 2½ and 3 hours' },
    ],
  }),
  block('Table', 'table', {
    caption: 'A session',
    rows: 'Part|Minutes|What you do\nExercise|30|Move gently\nBreak|20|Have tea',
    rowHeadings: true,
  }),
  block('Table', 'table', { caption: 'Without row headings', rows: 'A|B\n1|2', rowHeadings: false }),
  block('Image', 'image', { image: picture, decorative: false, caption: 'Two circles' }),
  block('Image', 'image', { image: picture, decorative: true, caption: null }),
  block('Video', 'video', {
    title: 'What to expect',
    video,
    described: { ...video, documentId: 'described', url: '/uploads/described.mp4', name: 'described.mp4' },
    poster: picture,
    captions,
    transcript: paragraph('Welcome.'),
  }),
  block('FaqList', 'faqList', {
    heading: 'Chosen questions',
    show: 'chosen',
    faqs: [{ documentId: 'faq-1' }],
  }),
  block('FaqList', 'faqList', { heading: null, show: 'all', faqs: [] }),
  block('TeamRoles', 'teamRoles', {
    heading: 'The team',
    show: 'chosen',
    roles: [{ documentId: 'role-1' }, { documentId: 'role-2' }],
  }),
  block('Testimonials', 'testimonials', { heading: 'What people say', show: 'all', testimonials: [] }),
  block('Resources', 'resources', { heading: 'Resources', show: 'all', resources: [] }),
  block('PageCards', 'pageCards', {
    heading: 'Read on',
    pages: [{ documentId: 'least' }, { documentId: 'hostile' }],
  }),
  block('ContactDetails', 'contactDetails', { heading: 'Contact' }),
  block('ActionLink', 'actionLink', {
    text: 'Find out how to get referred',
    page: { documentId: 'least' },
    address: null,
  }),
];
