import { useField } from '@strapi/strapi/admin';
import { type ComponentProps, useEffect, useMemo, useRef } from 'react';
import { RelationsInput, useDocumentContext } from '../../../../admin-kit/entry/strapi-insides';
import { chooseFound } from './choose-found';
import { type CreatedEntry, FieldOfDialog } from './created';
import { type Changes, withCreated } from './with-created';

/** What Strapi's form tells the input of a relation. */
export type RelationProps = ComponentProps<typeof RelationsInput>;

/** Kinds of relation that lead to several entries. */
const SEVERAL = /ToMany|manyWay/;

/**
 * Strapi's choice of entries, in which an entry that is created from it is chosen. Loaded
 * when the first one is shown.
 */
export default function Relation(props: RelationProps) {
  const choose = useChoose(props);
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const model = 'target' in props.attribute ? String(props.attribute.target) : '';
  const field = useMemo(
    () => ({ model, isCreating: false, choose: (entry: CreatedEntry) => latest.current(entry) }),
    [model],
  );
  return (
    <FieldOfDialog.Provider value={field}>
      <div style={{ display: 'contents' }} onKeyDownCapture={chooseFound}>
        <RelationsInput {...props} />
      </div>
    </FieldOfDialog.Provider>
  );
}

/**
 * Chooses an entry. In one that is saved Strapi does it automatically, by saving it with the new one chosen;
 * in one that was never saved it cannot, and chooses nothing.
 */
function useChoose({ name, attribute, mainField }: RelationProps) {
  const { currentDocument } = useDocumentContext('Relation');
  const { value, onChange } = useField<Partial<Changes>>(name);
  return (entry: CreatedEntry) => {
    if (currentDocument.document?.documentId) return;
    onChange(
      name,
      withCreated(value, entry, mainField?.name ?? 'documentId', SEVERAL.test(attribute.relation)),
    );
  };
}
