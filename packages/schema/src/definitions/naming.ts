/** How Strapi derives its names from ours. */

/** `team-role` → `TeamRole`: the GraphQL type of a content type. */
export function typeName(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `team-roles` → `teamRoles`: the GraphQL query of a content type. */
export function queryName(name: string): string {
  const pascal = typeName(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `blocks`, `care-card` → `ComponentBlocksCareCard`: the GraphQL type of a component. */
export function componentTypeName(category: string, name: string): string {
  return `Component${typeName(category)}${typeName(name)}`;
}

/**
 * `care-card`, `body` → `careCard_body`: by which GraphQL is asked for a block's field, as blocks of other
 * kinds may have one of its name.
 */
export function aliasOf({ name }: { readonly name: string }, field: string): string {
  return `${queryName(name)}_${field}`;
}

/** `blocks`, `care-card` → `blocks.care-card`: the uid of a component in Strapi. */
export function componentUid(category: string, name: string): string {
  return `${category}.${name}`;
}

/** `faq` → `api::faq.faq`: the uid of a content type in Strapi. */
export function contentTypeUid(name: string): string {
  return `api::${name}.${name}`;
}
