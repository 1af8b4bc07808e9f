import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A dialog with room for two versions of a text. */
export const Wide = styled(Modal.Content)`
  max-width: min(1180px, 96vw);
  width: 96vw;
`;
