import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { WebsiteState } from '../../website/shapes';

/** What could not be published or unpublished at its time, each with why and a link to it. */
export function Missed({ missed }: Pick<WebsiteState, 'missed'>) {
  if (missed.length === 0) return null;
  return (
    <Box background="danger100" padding={3} hasRadius>
      <Typography tag="h3" fontWeight="bold" textColor="danger700">
        Not done at its time
      </Typography>
      <Box tag="ul" style={{ listStyle: 'none' }}>
        {missed.map(({ entry, problem, path }) => (
          <Box tag="li" key={path} paddingTop={2}>
            <Link tag={RouterLink} to={path}>
              {entry}
            </Link>
            <Typography tag="p">{problem}</Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
