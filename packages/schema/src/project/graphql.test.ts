import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { contentTypes, faq, siteSettings, toGraphqlDocument } from '../index.ts';

describe('the GraphQL document of a type', () => {
  it.each(contentTypes.map((type) => [type.name, type] as const))('of %s is well formed', (_name, type) => {
    expect(() => parse(toGraphqlDocument(type))).not.toThrow();
  });

  it('asks a collection page by page in a fixed order', () => {
    expect(toGraphqlDocument(faq)).toMatchInlineSnapshot(`
      "query Faqs($filters: FaqFiltersInput, $limit: Int!) {
        documents: faqs(
          status: PUBLISHED
          filters: $filters
          sort: "documentId:asc"
          pagination: { limit: $limit }
        ) { documentId publishedAt question slug answer topic order }
      }"
    `);
  });

  it('does not ask when an entry is to be published: that is no content', () => {
    expect(contentTypes.map(toGraphqlDocument).join()).not.toMatch(/publishAt|unpublishAt/);
  });

  it('asks a single for its one entry', () => {
    expect(toGraphqlDocument(siteSettings)).toMatch(
      /^query SiteSetting \{\n {2}documents: siteSetting\(status: PUBLISHED\)/,
    );
  });

  it('asks every list for one more than it may hold, so that a cut is noticed', () => {
    const lists =
      contentTypes
        .map(toGraphqlDocument)
        .join()
        .match(/pagination: \{ limit: \d+ \}/g) ?? [];
    expect(new Set(lists)).toEqual(new Set(['pagination: { limit: 201 }']));
  });
});
