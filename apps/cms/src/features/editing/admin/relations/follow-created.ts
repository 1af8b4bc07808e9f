import { useContext, useEffect } from 'react';
import { type ActionProps, FieldOfDialog, followEntry } from './created';

/**
 * An action of Strapi's that shows no button. Strapi renders actions within the dialog of an entry and tells
 * them of it, so that this one learns that the entry has been created.
 */
export function FollowCreated({ model, documentId, document }: ActionProps): null {
  const field = useContext(FieldOfDialog);
  useEffect(() => {
    if (field && (!documentId || document?.documentId === documentId))
      followEntry(field, model, documentId ? document : undefined);
  }, [field, model, documentId, document]);
  return null;
}

/** Strapi's actions and ours. */
export function followCreated<Action>(actions: Action[]): (Action | typeof FollowCreated)[] {
  return [...actions, FollowCreated];
}
