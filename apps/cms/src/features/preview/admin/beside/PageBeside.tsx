import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';
import { findTypeByUid } from '../../../../kernel/content-types';
import { goTo } from '../../../checks/admin/go-to';
import { LookChoice } from '../LookChoice';
import { CHOICES, type Look } from '../looks';
import { findField } from './find-field';
import { MakeRoom, PANE_WIDTH } from './MakeRoom';
import type { FromFrame } from './messages';
import { PageFrame } from './PageFrame';
import { usePage, WatchForm } from './use-page';
import { useRemembered } from './use-shown';

interface Props {
  /** The uid of the entry's type. */
  model: string;
  /** Where the admin's server answers with the page. */
  address: string;
  onClose(): void;
}

const LARGE = 1800;

/** Below what comes up in front of the form. */
const Pane = styled.section`
  position: fixed;
  z-index: 2;
  inset: 0 0 0 auto;
  width: ${PANE_WIDTH};
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[3]};
  background: ${({ theme }) => theme.colors.neutral0};
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

/** The page as it will be, beside the form, with what is typed there. */
export function PageBeside({ model, address, onClose }: Props) {
  const [path, setPath] = useState<string | null>(null);
  const [look, setLook] = useRemembered<Look>('page-look', CHOICES, usualLook());
  const [note, setNote] = useState<string | null>(null);
  const { page, problem, turn, offer } = usePage(address, path);
  const find = useFindField(model);
  const hear = useCallback(
    (message: FromFrame) => {
      if (message.type === 'other') setPath(message.path);
      if (message.type !== 'clicked') return;
      const field = find(message);
      setNote(field ? null : 'That part of the page is not written in this form.');
      if (field) void goTo(field);
    },
    [find],
  );
  return createPortal(
    <Pane aria-label="The page beside the form" data-own-view="">
      <MakeRoom />
      <WatchForm onTyped={offer} />
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <LookChoice look={look} onChoose={setLook} size="S" />
        <IconButton label="Put the page away" onClick={onClose}>
          <Cross />
        </IconButton>
      </Flex>
      <Typography role="status" variant="pi" textColor={problem ? 'danger700' : 'neutral700'}>
        {problem ?? note ?? (page ? 'Shows what you type. Nobody else sees it.' : 'Opening the page…')}
      </Typography>
      {page && <PageFrame key={`${look} ${turn}`} page={page} look={look} onMessage={hear} />}
    </Pane>,
    document.body,
  );
}

/** In smaller windows a desktop's page is too small to be read. */
function usualLook(): Look {
  return window.innerWidth < LARGE ? 'Phone' : 'Desktop';
}

/** Finds the field of what was clicked, in what stands in the form by then. */
function useFindField(model: string) {
  const getValues = useForm('useFindField', (form) => form.getValues);
  return useCallback(
    (clicked: Parameters<typeof findField>[2]) =>
      findField(findTypeByUid(model)?.fields ?? {}, { ...getValues() }, clicked),
    [model, getValues],
  );
}
