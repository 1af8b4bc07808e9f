import { LANGUAGES } from '@pain/schema';
import { Box, Field, Popover, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Globe } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { languageAtCursor, setLanguage } from '../document/marks-at-cursor';
import { ToolButton } from './ToolButton';

/** What stands for the language of the text around, which has no mark. */
const ENGLISH = 'en';
/** British Sign Language is not written. */
const CHOICES = Object.entries(LANGUAGES).filter(([tag]) => tag !== 'bfi');

/** Says in which language words are, for those who have the page read out. */
export function LanguageTool({ editor }: { editor: Editor }) {
  const [isOpen, setOpen] = useState(false);
  const lang = useEditorState({ editor, selector: () => languageAtCursor(editor.state) });
  const name = CHOICES.find(([tag]) => tag === lang)?.[1] ?? lang;
  const choose = (tag: string | number) => {
    setLanguage(editor, tag === ENGLISH ? null : String(tag));
    setOpen(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger>
        <ToolButton name={lang === null ? 'Language' : `Language: ${name}`} isOn={lang !== null}>
          <Globe />
        </ToolButton>
      </Popover.Trigger>
      <Popover.Content
        aria-label="Language"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.view.focus();
        }}
      >
        <Box padding={4} width="26rem">
          <Field.Root hint="So that screen readers pronounce these words as they should.">
            <Field.Label>Language of these words</Field.Label>
            <SingleSelect value={lang ?? ENGLISH} onChange={choose}>
              <SingleSelectOption value={ENGLISH}>English</SingleSelectOption>
              {CHOICES.map(([tag, choice]) => (
                <SingleSelectOption key={tag} value={tag}>
                  {choice}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
