import { NOT_YET_REVIEWED } from '../../features/workflow/server/review/find-never-reviewed';
import type { Entry } from '../input';
import { h2, p, ul } from '../rich-text';
import { videoTranscript } from '../testimonials';

export const programme: Entry<'page'> = {
  title: 'The Pain Self-Management Programme',
  slug: 'programme',
  navigationLabel: 'The programme',
  navigationOrder: 3,
  summary: 'A programme of 8 weekly group sessions where you learn skills to manage your pain.',
  review: NOT_YET_REVIEWED,
  blocks: [
    { block: 'text', body: [p('Most people who are referred to us are invited to this programme.')] },
    {
      block: 'facts',
      heading: 'The programme at a glance',
      facts: [
        { label: 'Sessions', value: '8 sessions, one each week' },
        { label: 'Length', value: 'Between 2½ and 3 hours each' },
        { label: 'Follow-up', value: 'One session about 10 weeks after the last' },
        { label: 'Who runs it', value: 'Physiotherapist, psychologist, nurse and occupational therapist' },
      ],
    },
    {
      block: 'text',
      body: [
        p(
          'You get lots of information about long-term pain. You learn about self-management, gentle exercise and relaxation.',
        ),
        p(
          'There is a lot to take in, but the groups are friendly and informal. There are some group discussions.',
        ),
        p('At the follow-up session we see how everyone is using the skills from day to day.'),
      ],
    },
    {
      block: 'video',
      title: 'What to expect, in 30 seconds',
      video: { file: 'programme.mp4' },
      poster: { file: 'programme-poster.webp' },
      captions: { file: 'programme.vtt' },
      transcript: videoTranscript,
    },
    {
      block: 'table',
      caption: 'What is part of the programme',
      rows: 'Part|What you do\nInformation|Learn about long-term pain and self-management\nGentle exercise|Learn gentle exercises\nRelaxation|Learn to relax\nGroup discussion|Talk with others, as much as you want to\nBreak|Have tea or coffee',
      rowHeadings: true,
    },
    {
      block: 'text',
      body: [
        h2('What the programme covers'),
        p('You learn skills and techniques to help you manage your pain. The programme aims to help you:'),
        ul(
          'understand the pain and what is wrong',
          'learn new ways of managing everyday activities without making the pain worse',
          'get fitter, stronger and more flexible',
          'change old habits that are no longer useful',
          'make better use of your medicines',
          'tell the people around you clearly what you need',
          'learn to cope with the sadness, worry or anger that come with pain, and reduce the effects of stress',
          'make a plan for when things go wrong',
          'manage problems at work that come from pain',
        ),
      ],
    },
    {
      block: 'inset-text',
      body: [
        p('You are free to choose how much you talk about your own situation with others in the group.'),
      ],
    },
    {
      block: 'text',
      body: [
        p(
          'People often tell us that the others’ support and encouragement is very helpful. They have similar problems.',
        ),
        p('They understand how it feels to live with long-term pain.'),
      ],
    },
    {
      block: 'do-dont-list',
      kind: 'do',
      items:
        'use the skills that you learn from day to day\ntell the people around you what you need\nchoose how much you talk about yourself',
    },
    {
      block: 'do-dont-list',
      kind: 'dont',
      items: 'feel that you have to share more than you want\nexpect to take everything in at once',
    },
    { block: 'team-roles', heading: 'Who runs the programme', show: 'all' },
    {
      block: 'action-link',
      text: 'Read what people who attended say',
      page: { ref: 'page', key: 'testimonials' },
    },
  ],
};
