import type { LinkValue } from '@pain/schema';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import type { PageParts } from '../shapes';
import { withPart } from './understand';

const WHOLE = '';

/** Which part of the page that was chosen a link leads to; nothing for what has no parts. */
export function PartField({ link, onChange }: { link: LinkValue; onChange(link: LinkValue): void }) {
  const { target } = link;
  const isFile = target === undefined || target.type === 'file';
  const { answer } = useAnswer<PageParts>(isFile ? null : `/linking/parts/${target.type}/${target.id}`);
  const parts = answer?.parts ?? [];
  if (parts.length === 0) return null;
  return (
    <Field.Root>
      <Field.Label>Part of the page</Field.Label>
      <SingleSelect
        value={target?.part ?? WHOLE}
        onChange={(part) => onChange(withPart(link, part === WHOLE ? null : String(part)))}
      >
        <SingleSelectOption value={WHOLE}>The whole page</SingleSelectOption>
        {parts.map(({ title, part }) => (
          <SingleSelectOption key={part} value={part}>
            {title}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
