import { useForm } from '@strapi/strapi/admin';

/** Whether the edit view holds something that is not saved. */
export function useUnsaved(): boolean {
  return useForm('useUnsaved', ({ modified }) => modified);
}
