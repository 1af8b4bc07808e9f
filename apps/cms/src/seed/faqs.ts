import type { Entries } from './input';
import { p, ul } from './rich-text';

const REFERRAL = 'Getting referred';
const PROGRAMME = 'The programme';
const HELP = 'Ways we can help';

export const faqs: Entries<'faq'> = {
  introduction: {
    question: 'What is the introduction session?',
    slug: 'introduction-session',
    topic: REFERRAL,
    order: 1,
    answer: [
      p('It is the first session that most people are offered after a referral.'),
      p('You meet the team and hear how we work. You also find out which services we offer.'),
    ],
  },
  appointment: {
    question: 'What happens at the one-to-one appointment?',
    slug: 'one-to-one-appointment',
    topic: REFERRAL,
    order: 2,
    answer: [
      p('It follows the introduction session. You talk with the team about your own pain problem.'),
      p('Together we work out the best way to help you manage your pain.'),
    ],
  },
  howReferred: {
    question: 'How do I get referred?',
    slug: 'how-do-i-get-referred',
    topic: REFERRAL,
    order: 3,
    answer: [
      p('A health professional refers you to the service. Talk to the person who treats you for your pain.'),
      p('They can read our [information for referrers](/referral/information-for-referrers/).'),
    ],
  },
  length: {
    question: 'How long is the programme?',
    slug: 'how-long-is-the-programme',
    topic: PROGRAMME,
    order: 1,
    answer: [
      p('There are 8 sessions, one each week. Each session lasts between 2½ and 3 hours.'),
      p('About 10 weeks after the last session there is a follow-up session.'),
    ],
  },
  followUp: {
    question: 'What is the follow-up session for?',
    slug: 'follow-up-session',
    topic: PROGRAMME,
    order: 2,
    answer: [
      p('It is held about 10 weeks after the last session of the programme.'),
      p('We look at how everyone is using their new skills from day to day.'),
    ],
  },
  sessions: {
    question: 'What happens in a session?',
    slug: 'what-happens-in-a-session',
    topic: PROGRAMME,
    order: 3,
    answer: [
      p(
        'You get information about long-term pain. You learn about self-management, gentle exercise and relaxation.',
      ),
      p(
        'There are some group discussions, and a break for tea or coffee. The groups are friendly and informal.',
      ),
    ],
  },
  talking: {
    question: 'Do I have to talk about myself in the group?',
    slug: 'do-i-have-to-talk',
    topic: PROGRAMME,
    order: 4,
    answer: [p('No. You choose how much you say about your own situation.')],
  },
  exercise: {
    question: 'Will I have to exercise?',
    slug: 'will-i-have-to-exercise',
    topic: PROGRAMME,
    order: 5,
    answer: [
      p(
        'The exercises are gentle. One aim of the programme is to help you get fitter, stronger and more flexible.',
      ),
      p('Another is to find ways of doing everyday things without making the pain worse.'),
    ],
  },
  team: {
    question: 'Who runs the programme?',
    slug: 'who-runs-the-programme',
    topic: PROGRAMME,
    order: 6,
    answer: [
      p('A team of four professionals:'),
      ul('a physiotherapist', 'a psychologist', 'a nurse', 'an occupational therapist'),
      p('Read [what each of them does](/team/).'),
    ],
  },
  others: {
    question: 'How does it help to be in a group?',
    slug: 'being-in-a-group',
    topic: PROGRAMME,
    order: 7,
    answer: [
      p('People often tell us that the support of others with similar problems is very helpful.'),
      p('The others in the group understand how it feels to live with long-term pain.'),
    ],
  },
  individual: {
    question: 'Can I see somebody on my own?',
    slug: 'can-i-see-somebody-on-my-own',
    topic: HELP,
    order: 1,
    answer: [
      p('Sometimes a one-to-one session with a member of the team is the best option.'),
      p('For example, you may meet the nurse to talk about how to manage your medicines better.'),
    ],
  },
  mindfulness: {
    question: 'Is mindfulness a cure for pain?',
    slug: 'is-mindfulness-a-cure',
    topic: HELP,
    order: 2,
    answer: [
      p('No, it is not a miracle cure. It can help you cope with pain and with difficulties in life.'),
      p(
        'It takes a strong commitment to gentle meditation every day. Read more about [mindfulness](/mindfulness/).',
      ),
    ],
  },
  painPlan: {
    question: 'What is the Pain Plan?',
    slug: 'what-is-the-pain-plan',
    topic: HELP,
    order: 3,
    answer: [
      p('It is a workbook with a CD. It guides you through learning to manage your pain.'),
      p('You can work through it with support from a member of staff. It is offered to some people.'),
    ],
  },
};
