import { styled } from 'styled-components';

/**
 * The frame of the editor and of what is written in it, in the measure and with the headings of the website.
 */
export const EditorBox = styled.div<{ $isWrong: boolean; $isEditable: boolean }>`
  border: 1px solid ${({ theme, $isWrong }) => theme.colors[$isWrong ? 'danger600' : 'neutral200']};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isEditable }) => theme.colors[$isEditable ? 'neutral0' : 'neutral150']};

  &:focus-within {
    border-color: ${({ theme, $isWrong }) => theme.colors[$isWrong ? 'danger600' : 'primary600']};
    box-shadow: 0 0 0 2px ${({ theme, $isWrong }) => theme.colors[$isWrong ? 'danger600' : 'primary600']};
    /* Seen where a person has chosen their own colours, which take shadows away. */
    outline: 2px solid transparent;
  }

  .ProseMirror {
    min-height: 13rem;
    padding: 1.6rem;
    outline: none;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
    line-height: 1.6;
    font-variant-ligatures: none;
    overflow-wrap: anywhere;
    white-space: break-spaces;

    > * {
      max-width: 68rem;
    }
    > * + * {
      margin-block-start: 1.2rem;
    }
    [contenteditable='false'] {
      white-space: normal;
    }
  }

  h1, h2, h3, h4, h5, h6 {
    font-weight: 600;
    line-height: 1.3;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  .ProseMirror > * + :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: 2.4rem;
  }
  h1, h2 {
    font-size: 2.4rem;
  }
  h3 {
    font-size: 2rem;
  }
  h4 {
    font-size: 1.7rem;
  }
  h5, h6 {
    font-size: 1.6rem;
  }

  strong {
    font-weight: 600;
  }
  em {
    font-style: italic;
  }
  sup, sub {
    font-size: 0.75em;
    line-height: 0;
  }
  sup {
    vertical-align: super;
  }
  sub {
    vertical-align: sub;
  }
  code {
    padding-inline: 0.3rem;
    border-radius: 0.3rem;
    background: ${({ theme }) => theme.colors.neutral150};
    font-family: monospace;
  }
  pre {
    padding: 1.2rem;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral150};
    white-space: pre-wrap;
  }

  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  ul, ol {
    padding-inline-start: 2.8rem;
  }
  li + li,
  li > ul,
  li > ol {
    margin-block-start: 0.4rem;
  }
  li::marker {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  blockquote {
    padding-inline-start: 1.6rem;
    border-inline-start: 4px solid ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral700};
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: text;
  }
  span[lang] {
    border-block-end: 2px dotted ${({ theme }) => theme.colors.neutral400};
  }

  [data-stored] {
    padding: 0.4rem 0.8rem;
    border: 1px dashed ${({ theme }) => theme.colors.warning600};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.warning100};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    cursor: default;
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror-gapcursor {
    display: none;
    position: absolute;
    pointer-events: none;
  }
  .ProseMirror-focused .ProseMirror-gapcursor {
    display: block;
    width: 2rem;
    border-block-start: 1px solid currentColor;
  }
`;
