import { slug } from 'github-slugger';

/** One task of the guide. */
export interface Section {
  /** As GitHub makes it from the heading, so that links work in both places. */
  id: string;
  heading: string;
  /** In Markdown, without the heading. */
  text: string;
}

interface Guide {
  title: string;
  introduction: string;
  sections: Section[];
}

/** Takes docs/editing.md apart: its title, what stands before the first task, and the tasks. */
export function readSections(markdown: string): Guide {
  const [opening = '', ...rest] = markdown.split(/^## /m);
  const [title = '', ...introduction] = opening.replace(/^# /, '').split('\n');
  return { title, introduction: introduction.join(' ').trim(), sections: rest.map(readSection) };
}

function readSection(part: string): Section {
  const [heading = '', ...text] = part.split('\n');
  return { id: slug(heading), heading, text: text.join('\n').trim() };
}
