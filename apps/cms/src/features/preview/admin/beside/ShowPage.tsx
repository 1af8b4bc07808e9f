import { Box, Button } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { ROOM } from './MakeRoom';
import { PageBeside } from './PageBeside';
import { useRemembered, useRoom } from './use-shown';

interface Props {
  /** The uid of the entry's type. */
  model: string;
  /** Where the admin's server answers with the page. */
  address: string;
}

/**
 * Button that shows the page beside the form, where there is room, or puts it away; the browser remembers
 * which. For those who may save.
 */
export function ShowPage({ model, address }: Props) {
  const hasRoom = useRoom();
  const maySave = useMaySave(model);
  const [state, setState] = useRemembered('page-beside', ['shown', 'away'], 'shown');
  if (!hasRoom || !maySave) return null;
  const isShown = state === 'shown';
  return (
    <Box paddingBottom={3} {...(isShown && { [ROOM]: '' })}>
      <Button variant="secondary" fullWidth onClick={() => setState(isShown ? 'away' : 'shown')}>
        {isShown ? 'Put the page away' : 'Show the page'}
      </Button>
      {isShown && (
        <PageBeside key={address} model={model} address={address} onClose={() => setState('away')} />
      )}
    </Box>
  );
}

function useMaySave(subject: string): boolean {
  const asked = useMemo(
    () =>
      ['create', 'update'].map((what) => ({ action: `plugin::content-manager.explorer.${what}`, subject })),
    [subject],
  );
  const { canCreate = false, canUpdate = false } = useRBAC(asked).allowedActions;
  return canCreate && canUpdate;
}
