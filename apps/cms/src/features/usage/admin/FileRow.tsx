import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { FileUses } from '../shapes';
import { UseList } from './UseList';

/** Picture, file and uses beside each other where there is room; else the uses below. */
const Row = styled.li`
  display: grid;
  grid-template-columns: 9.6rem minmax(0, 1fr);
  gap: 1.6rem;
  padding: 1.6rem 2.4rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:last-child {
    border-bottom: 0;
  }
  > :last-child {
    grid-column: 2;
  }
  @media (min-width: 64rem) {
    grid-template-columns: 9.6rem minmax(0, 1fr) minmax(0, 1fr);
    > :last-child {
      grid-column: 3;
    }
  }
`;
const Picture = styled.img`
  width: 9.6rem;
  height: 7.2rem;
  object-fit: contain;
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: 4px;
`;

/** A file of the media library: what it looks like, what it is called, and where it is used. */
export function FileRow({ name, alternativeText, thumbnail, isUsed, uses }: FileUses) {
  return (
    <Row>
      {thumbnail === null ? (
        <Flex width="9.6rem" height="7.2rem" justifyContent="center" background="neutral100" hasRadius>
          <File width="2.4rem" height="2.4rem" fill="neutral500" aria-hidden />
        </Flex>
      ) : (
        <Picture src={thumbnail} alt="" loading="lazy" />
      )}
      <Box>
        <Typography tag="h2" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          <Link tag={NavLink} to={`/plugins/upload?${new URLSearchParams({ _q: name })}`}>
            {name}
          </Link>
        </Typography>
        <Typography
          tag="p"
          variant="pi"
          textColor="neutral600"
          paddingTop={1}
          style={{ overflowWrap: 'anywhere' }}
        >
          {alternativeText}
        </Typography>
      </Box>
      {uses.length > 0 ? (
        <UseList uses={uses} />
      ) : (
        <Typography textColor="neutral600">
          {isUsed ? 'Used by entries that you may not see.' : 'Nothing uses it.'}
        </Typography>
      )}
    </Row>
  );
}
