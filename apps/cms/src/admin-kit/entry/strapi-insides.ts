/**
 * What a list of blocks needs of Strapi's edit view to show the fields inside a block, which Strapi does not
 * export. Only this file imports it, by paths that src/admin/vite.config.ts resolves: so a build fails when
 * a version has moved one.
 */
export { COMPONENT_ICONS } from '@strapi-insides/components/ComponentIcon';
export { useDocumentContext } from '@strapi-insides/hooks/useDocumentContext';
export { useDragAndDrop } from '@strapi-insides/hooks/useDragAndDrop';
export {
  ComponentProvider,
  useComponent,
} from '@strapi-insides/pages/EditView/components/FormInputs/ComponentContext';
export { DynamicZone } from '@strapi-insides/pages/EditView/components/FormInputs/DynamicZone/Field';
export { RelationsInput } from '@strapi-insides/pages/EditView/components/FormInputs/Relations/Relations';
export { ResponsiveGridItem, ResponsiveGridRoot } from '@strapi-insides/pages/EditView/components/FormLayout';
export { InputRenderer } from '@strapi-insides/pages/EditView/components/InputRenderer';
export { transformDocument } from '@strapi-insides/pages/EditView/utils/data';
export { createDefaultForm } from '@strapi-insides/pages/EditView/utils/forms';
