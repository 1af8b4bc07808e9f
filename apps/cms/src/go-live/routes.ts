import { page } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { addAdminRoutes, demand, READ } from '../access/admin-routes';
import { findPoints } from './find-points';

/** `GET /go-live`: what is left to do before the website goes live. */
export function addGoLiveRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/go-live', {
    'GET /': async (context) => {
      demand(context, READ, page);
      return findPoints(strapi);
    },
  });
}
