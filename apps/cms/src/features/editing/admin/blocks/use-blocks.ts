import { useField, useForm, useNotification } from '@strapi/strapi/admin';
import { type MutableRefObject, useEffect, useMemo, useRef, useState } from 'react';
import { SETTLED_MS } from '../unsaved';
import { copyBlock, type FormBlock } from './copy-block';
import { Identities } from './identities';
import { nameOf, titleOf } from './titles';
import { useNewBlocks } from './use-new-blocks';

const NOT_COPIED =
  'The block was not duplicated: what is chosen in it could not be read. Check your connection, and try again.';

/** Where the cursor goes after a change. */
export interface Landing {
  index: number;
  at: 'field' | 'header' | 'up' | 'down';
  /** How many blocks there are once the form shows the change. */
  total: number;
}

/** A block that was removed, where it stood, and what the form began with then. */
export interface Removed {
  index: number;
  block: FormBlock;
  initialValues: object;
}

/** What can be done with the blocks of an entry, by their places. */
export interface BlockActions {
  add(uid: string, index: number): void;
  copy(index: number): Promise<void>;
  /** @param at the button that moved it; none while it is dragged. */
  move(from: number, to: number, at?: Landing['at']): void;
  remove(index: number): void;
  /** Puts the block that was removed last back where it was. */
  restore(): void;
  /** Leaves it removed. */
  forget(): void;
}

/** What the parts of a block know of it. */
export interface BlockProps {
  name: string;
  block: FormBlock;
  index: number;
  total: number;
  disabled: boolean;
  actions: BlockActions;
}

/** The blocks of an entry in Strapi's form, and what can be done with them. */
export function useBlocks(name: string) {
  const { value } = useField<FormBlock[]>(name);
  const blocks = useMemo(() => (Array.isArray(value) ? value : []), [value]);
  const [identities] = useState(() => new Identities());
  const [said, say] = useState('');
  const removed = useRemoved();
  const landing = useRef<Landing | null>(null);
  const actions = useActions({ name, identities, landing, say, ...removed });
  return {
    blocks,
    identities: identities.of(blocks.map((block) => block.__temp_key__)),
    said,
    removed: removed.removed.at(-1),
    landing,
    actions,
  };
}

/**
 * What was removed since the entry was opened or saved, the last at the end. Once it is saved, what
 * it was made of is gone; after a save that was refused the form begins with the same values as
 * before, when it has settled.
 */
function useRemoved() {
  const initialValues = useForm('Blocks', (form) => form.initialValues);
  const isSubmitting = useForm('Blocks', (form) => form.isSubmitting);
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  useEffect(() => {
    if (isSubmitting) return;
    const forget = () => setRemoved((all) => all.filter((one) => one.initialValues === initialValues));
    const timer = setTimeout(forget, 2 * SETTLED_MS);
    return () => clearTimeout(timer);
  }, [initialValues, isSubmitting]);
  return { initialValues, removed, setRemoved };
}

interface Parts extends ReturnType<typeof useRemoved> {
  name: string;
  identities: Identities;
  landing: MutableRefObject<Landing | null>;
  say(words: string): void;
}

/** They stay the same as long as the form does: a block is drawn again only when it has changed. */
function useActions(parts: Parts): BlockActions {
  const { toggleNotification } = useNotification();
  const complain = () => toggleNotification({ type: 'danger', message: NOT_COPIED });
  const latest = useLatest({ ...parts, ...useFormRows(), ...useNewBlocks(), complain });
  return useMemo(() => makeActions(() => latest.current), [latest]);
}

function useFormRows() {
  return {
    getValues: useForm('Blocks', (form) => form.getValues),
    addFieldRow: useForm('Blocks', (form) => form.addFieldRow),
    moveFieldRow: useForm('Blocks', (form) => form.moveFieldRow),
    removeFieldRow: useForm('Blocks', (form) => form.removeFieldRow),
  };
}

function useLatest<T>(value: T): MutableRefObject<T> {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}

type Everything = Parts &
  ReturnType<typeof useFormRows> &
  ReturnType<typeof useNewBlocks> & { complain(): void };

function makeActions(read: () => Everything): BlockActions {
  const blocksNow = () => {
    const { getValues, name } = read();
    return (getValues() as Record<string, FormBlock[] | null | undefined>)[name] ?? [];
  };
  const insert = (block: object, wanted: number, at: Landing['at']) => {
    const { identities, landing, addFieldRow, name } = read();
    const { length } = blocksNow();
    const index = Math.min(wanted, length);
    identities.expectChange();
    landing.current = { index, at, total: length + 1 };
    addFieldRow(name, { ...block }, index);
  };
  return {
    add(uid, index) {
      insert(read().makeEmpty(uid), index, 'field');
      read().say(`${nameOf(uid)} added at place ${index + 1}.`);
    },
    async copy(index) {
      const block = blocksNow()[index];
      if (!block) return;
      const copy = await copyBlock(block, read().fetchChosen).catch(() => null);
      if (copy === null) return read().complain();
      // It may have moved meanwhile.
      const place = blocksNow().findIndex(({ __temp_key__: key }) => key === block.__temp_key__) + 1;
      insert(copy, place, 'header');
      read().say(`${titleOf(block)} duplicated at place ${place + 1}.`);
    },
    move(from, to, at) {
      const { identities, landing, moveFieldRow, name, say } = read();
      const blocks = blocksNow();
      const block = blocks[from];
      if (!block || to < 0 || to >= blocks.length) return;
      identities.expectChange();
      landing.current = at ? { index: to, at, total: blocks.length } : null;
      moveFieldRow(name, from, to);
      say(`${nameOf(block.__component)} moved to place ${to + 1} of ${blocks.length}.`);
    },
    remove(index) {
      const { identities, initialValues, setRemoved, removeFieldRow, name, say } = read();
      const block = blocksNow()[index];
      if (!block) return;
      identities.expectChange();
      setRemoved((before) => [...before, { index, block, initialValues }]);
      removeFieldRow(name, index);
      say(`${titleOf(block)} removed.`);
    },
    restore() {
      const { removed, setRemoved, say } = read();
      const last = removed.at(-1);
      if (!last) return;
      setRemoved((all) => all.filter((one) => one !== last));
      insert(last.block, last.index, 'header');
      say(`${titleOf(last.block)} is back at place ${last.index + 1}.`);
    },
    forget() {
      const { removed, setRemoved, landing } = read();
      const last = removed.at(-1);
      const total = blocksNow().length;
      landing.current = { index: Math.min(last?.index ?? 0, total - 1), at: 'header', total };
      setRemoved((all) => all.filter((one) => one !== last));
    },
  };
}
