import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Use, Uses } from '../../uses/shapes';
import { entryPath, type Panel, type PanelProps } from '../entry/panel';
import { useAnswer } from '../history/use-answer';

/** More than these make a list that nobody reads. */
const MOST = 8;

/** Panel of the edit view: which entries refer to this one or link to its page. */
export function UsesPanel(props: PanelProps): Panel {
  const path = entryPath(props);
  if (path === null) return null;
  return {
    title: 'Where it is used',
    content: <UseList key={path} path={path} version={props.document?.updatedAt ?? ''} />,
  };
}

function UseList({ path, version }: { path: string; version: string }) {
  const { answer, isLost } = useAnswer<Uses>(`/uses/${path}`, version);
  if (answer === null)
    return (
      <Typography textColor="neutral600">{isLost ? 'No connection to the server.' : 'Looking…'}</Typography>
    );
  if (answer.uses.length === 0)
    return <Typography textColor="neutral600">No other entry refers to it.</Typography>;
  const rest = answer.uses.length - MOST;
  return (
    <Box tag="ul" style={{ listStyle: 'none' }} width="100%" data-own-view>
      {answer.uses.slice(0, MOST).map((use) => (
        <Box tag="li" key={use.documentId + use.place} paddingBottom={2}>
          <Link tag={NavLink} to={addressOf(use)}>
            {use.title}
          </Link>
          <Typography tag="div" variant="pi" textColor="neutral600">
            {describePlace(use)}
          </Typography>
        </Box>
      ))}
      {rest > 0 && <Typography textColor="neutral600">and {rest} more</Typography>}
    </Box>
  );
}

function addressOf({ uid, isSingle, documentId }: Use): string {
  return isSingle
    ? `/content-manager/single-types/${uid}`
    : `/content-manager/collection-types/${uid}/${documentId}`;
}

function describePlace({ kind, how, place, isPublished }: Use): string {
  const where = how === 'links' ? `link in ${place}` : place;
  return `${kind}, ${where}${isPublished ? '' : ' (draft only)'}`;
}
