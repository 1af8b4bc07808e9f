import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import guide from '../../../../../../docs/editing.md?raw';
import { Contents } from './Contents';
import { GuideText } from './GuideText';
import { readSections } from './read-sections';

/** How staff do their work here: docs/editing.md with its pictures, and a list of what is in it. */
export default function GuidePage() {
  const { title, introduction, sections } = readSections(guide);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={introduction} />
      <Layouts.Content>
        <Columns>
          <Contents sections={sections} />
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 8 }}>
            {sections.map((section) => (
              <GuideText key={section.id} section={section} />
            ))}
          </Box>
        </Columns>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Contents beside the text where there is room for both; else above it. */
const Columns = styled.div`
  display: grid;
  gap: 2.4rem;
  padding-bottom: 4rem;

  @media (min-width: 64rem) {
    grid-template-columns: 22rem minmax(0, 76rem);
    align-items: start;
  }
`;
