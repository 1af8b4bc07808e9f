import { block, paragraph } from '../src/fixtures/documents.ts';
import { picture } from '../src/fixtures/files.ts';

const SCRIPT =
  '"><script>window.hacked=1</script><img src=x onerror="window.hacked=1"> {{ 7*7 }} #{7*7} </style>';
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const MIXED =
  '\u{1F469}\u{1F3FD}\u200D\u2695\uFE0F د. ليلى حسن and ד״ר משה כהן \u202Ereversed\u202C \u{1F915}';
const LONG = `${WORD} `.repeat(4).trim();

/**
 * What no editor means to write and somebody pastes: the page must stay readable at 320
 * pixels, and nothing may run.
 */
export const hostile = {
  title: `${SCRIPT} ${'A title that never ends '.repeat(12)}`.slice(0, 300),
  slug: 'hostile',
  summary: SCRIPT,
  navigationOrder: 3,
  navigationLabel: SCRIPT.slice(0, 40),
  sharing: { title: SCRIPT.slice(0, 60), description: SCRIPT, image: picture, hidden: true },
  review: { lastReviewed: '2026-11-01', nextDue: '2029-11-01', reviewer: SCRIPT },
  blocks: [
    block('Text', 'text', {
      body: [
        { type: 'heading', level: 1, children: [{ type: 'text', text: `${SCRIPT} ${LONG}` }] },
        { type: 'heading', level: 6, children: [{ type: 'text', text: MIXED }] },
        ...paragraph(`${SCRIPT} ${LONG} ${MIXED}`),
        { type: 'code', children: [{ type: 'text', text: `${WORD}${WORD}${SCRIPT}` }] },
      ],
    }),
    block('DoDontList', 'doDontList', { kind: 'do', heading: SCRIPT, items: `${SCRIPT}\n${LONG}\n${MIXED}` }),
    block('CareCard', 'careCard', { level: 'urgent', heading: `${SCRIPT} ${WORD}`, body: paragraph(LONG) }),
    block('WarningCallout', 'warningCallout', { heading: `${SCRIPT} ${WORD}`, body: paragraph(SCRIPT) }),
    block('Expander', 'expander', { summary: `${SCRIPT} ${WORD}`, body: paragraph(LONG) }),
    block('Facts', 'facts', { heading: SCRIPT, facts: [{ label: WORD, value: `${SCRIPT}\n${LONG}` }] }),
    block('Steps', 'steps', {
      heading: SCRIPT,
      steps: [{ heading: `${SCRIPT} ${WORD}`, body: paragraph(LONG) }],
    }),
    block('Table', 'table', {
      caption: `${SCRIPT} ${WORD}`,
      rows: [
        `Name|${WORD}|How|Where|When|Why`,
        ...Array.from(
          { length: 5 },
          (_, row) => `${row}|${WORD}|${row % 2 ? 'x' : SCRIPT.replaceAll('|', '')}|y||${MIXED}`,
        ),
      ].join('\n'),
      rowHeadings: true,
    }),
    block('Image', 'image', { image: picture, decorative: false, caption: `${SCRIPT} ${LONG}` }),
    block('FaqList', 'faqList', { heading: SCRIPT, show: 'all', faqs: [] }),
    block('PageCards', 'pageCards', { heading: MIXED, pages: [] }),
    block('ActionLink', 'actionLink', {
      text: `${SCRIPT} ${WORD}`,
      page: null,
      address: 'https://example.org/?q="><script>',
    }),
  ],
};

/** More than any page should hold: a text of a megabyte and a table of 500 rows. */
export const enormous = {
  title: 'Enormous',
  slug: 'enormous',
  parent: { documentId: 'hostile' },
  blocks: [
    block('Text', 'text', {
      body: paragraph('The quick brown fox jumps over the lazy dog. '.repeat(24_000)),
    }),
    block('Table', 'table', {
      caption: 'Five hundred rows',
      rows: ['Name|What', ...Array.from({ length: 500 }, (_, row) => `${row}|${WORD}`)].join('\n'),
      rowHeadings: false,
    }),
  ],
};
