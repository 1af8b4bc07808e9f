import { Flex, Typography } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { memo } from 'react';
import {
  InputRenderer,
  ResponsiveGridItem,
  ResponsiveGridRoot,
  useDocumentContext,
} from '../../../../admin-kit/entry/strapi-insides';
import { offerOf } from './offers';

interface BlockFieldsProps {
  uid: string;
  /** Where the form holds the block, such as `blocks.0`. */
  path: string;
}

/** What the block is for, and Strapi's inputs of its fields, in the rows in which it lays them out. */
export const BlockFields = memo(({ uid, path }: BlockFieldsProps) => {
  const { currentDocumentMeta } = useDocumentContext('Block');
  const { edit } = useDocumentLayout(currentDocumentMeta.model);
  const rows = edit.components[uid]?.layout ?? [];
  return (
    <Flex
      data-do="fields"
      direction="column"
      alignItems="stretch"
      gap={4}
      padding={{ initial: 4, medium: 6 }}
      background="neutral0"
    >
      <Typography variant="pi" textColor="neutral600">
        {offerOf(uid)?.help}
      </Typography>
      {rows.map((row) => (
        <ResponsiveGridRoot key={row.map(({ name }) => name).join()} gap={4}>
          {row.map(({ size, ...field }) => (
            <ResponsiveGridItem
              key={field.name}
              col={size}
              s={12}
              xs={12}
              direction="column"
              alignItems="stretch"
            >
              <InputRenderer {...field} name={`${path}.${field.name}`} />
            </ResponsiveGridItem>
          ))}
        </ResponsiveGridRoot>
      ))}
    </Flex>
  );
});
