import { Box, Link, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Section } from './read-sections';

/** What the guide holds, each a link to its place. */
export function Contents({ sections }: { sections: readonly Section[] }) {
  return (
    <Sticky aria-labelledby="guide-contents">
      <Typography tag="h2" variant="sigma" textColor="neutral600" id="guide-contents">
        In this guide
      </Typography>
      <Box tag="ol" paddingTop={2} style={{ listStyle: 'none' }}>
        {sections.map(({ id, heading }) => (
          <Box tag="li" key={id} paddingTop={2}>
            <Link href={`#${id}`}>{heading}</Link>
          </Box>
        ))}
      </Box>
    </Sticky>
  );
}

const Sticky = styled.nav`
  @media (min-width: 64rem) {
    position: sticky;
    top: 2.4rem;
  }
`;
