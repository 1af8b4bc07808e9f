import { Typography } from '@strapi/design-system';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { styled } from 'styled-components';
import type { Section } from './read-sections';

/** One task of the guide, in the type and colours of the admin. */
export function GuideText({ section: { id, heading, text } }: { section: Section }) {
  return (
    <Text aria-labelledby={id}>
      <Typography tag="h2" variant="beta" id={id}>
        {heading}
      </Typography>
      <Markdown remarkPlugins={[remarkGfm]} components={PARTS}>
        {text}
      </Markdown>
    </Text>
  );
}

const PARTS: Components = {
  img: ({ src = '', alt = '' }) => <img src={findPicture(String(src))} alt={alt} loading="lazy" />,
};

/** Strapi's reset takes the marks off lists and the space off paragraphs. */
const Text = styled.section`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.6;

  & + & {
    margin-top: 4rem;
    padding-top: 3.2rem;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  }

  h2 {
    scroll-margin-top: 2.4rem;
  }

  p,
  ul,
  ol,
  table {
    margin-top: 1.2rem;
  }

  ol,
  ul {
    padding-left: 2.8rem;
  }

  ol {
    list-style: decimal;
  }

  ul {
    list-style: disc;
  }

  li + li {
    margin-top: 0.8rem;
  }

  strong {
    font-weight: 600;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }

  th,
  td {
    padding: 0.8rem 1.6rem 0.8rem 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: left;
  }

  th {
    font-weight: 600;
  }

  img {
    display: block;
    max-width: 100%;
    margin-top: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
  }
`;

/** The pictures of docs/editing.md, made by `npm run images -w @pain/e2e`; part of the admin's own files. */
const PICTURES = import.meta.glob<string>('../../../../../../docs/images/editing/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/**
 * Where the admin serves a picture of the guide.
 *
 * @param source as docs/editing.md names it, such as `images/editing/alert.png`.
 */
function findPicture(source: string): string | undefined {
  return PICTURES[`../../../../../../docs/${source}`];
}
