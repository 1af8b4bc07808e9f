import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface GroupNameProps {
  id: string;
  label: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
}

/** The name of an input that consists of several fields, as Strapi writes those of one. */
export function GroupName({ id, label, labelAction, required }: GroupNameProps) {
  return (
    <Flex gap={1} id={id}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
        {required && (
          <Typography aria-hidden textColor="danger600">
            *
          </Typography>
        )}
      </Typography>
      {labelAction}
    </Flex>
  );
}
