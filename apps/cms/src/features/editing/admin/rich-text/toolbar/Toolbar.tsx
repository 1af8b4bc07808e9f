import { useComposedRefs } from '@strapi/design-system';
import { Link } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { forwardRef, type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import { styled } from 'styled-components';
import { linkAtCursor } from '../document/marks-at-cursor';
import { BeginAtTool } from './BeginAtTool';
import { LanguageTool } from './LanguageTool';
import { ToolButton } from './ToolButton';
import { HEADINGS, LETTERS, LISTS, LOOKS, QUOTE, STEPS, type Tool } from './tools';
import { useRoving } from './use-roving';

const Bar = styled.div`
  position: sticky;
  top: var(--edit-view-top, 0);
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
  padding: 0.4rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => `${theme.borderRadius} ${theme.borderRadius} 0 0`};
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 767px) {
    gap: 0;

    /* There is room for what can be used. */
    [aria-haspopup][aria-disabled='true'] {
      display: none;
    }
  }
  @media print {
    display: none;
  }
`;
const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;

  & + &::before {
    content: '';
    align-self: center;
    width: 1px;
    height: 2rem;
    margin-inline: 0.4rem;
    background: ${({ theme }) => theme.colors.neutral200};
  }
  @media (max-width: 767px) {
    display: contents;

    &&::before {
      display: none;
    }
  }
`;

interface ToolbarProps {
  editor: Editor;
  /** What it is the toolbar of. */
  name: string;
  /** Opens the dialog of a link. */
  onLink(): void;
}

const Buttons = forwardRef<HTMLDivElement, ToolbarProps>(({ editor, name, onLink }, ref) => {
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRoving(bar);
  const isLink = useEditorState({ editor, selector: () => linkAtCursor(editor.state).value !== null });
  const handleKey = (event: KeyboardEvent) => {
    // Menus that open from here are in it for React, but not in the page.
    if (!bar.current?.contains(event.target as Node)) return;
    if (event.key === 'Escape') editor.view.focus();
    else roving.onKeyDown(event);
  };
  return (
    <Bar
      ref={useComposedRefs(bar, ref)}
      role="toolbar"
      aria-label={`Format of ${name}`}
      onKeyDown={handleKey}
      onFocus={roving.onFocus}
    >
      <Tools editor={editor} tools={HEADINGS} />
      <Tools editor={editor} tools={LOOKS} />
      <Tools editor={editor} tools={LISTS}>
        <BeginAtTool editor={editor} />
      </Tools>
      <Tools editor={editor} tools={[QUOTE]}>
        <ToolButton name="Link" shortcut="Mod-k" isOn={isLink} onClick={onLink}>
          <Link />
        </ToolButton>
      </Tools>
      <Tools editor={editor} tools={LETTERS}>
        <LanguageTool editor={editor} />
      </Tools>
      <Tools editor={editor} tools={STEPS} />
    </Bar>
  );
});

/**
 * The buttons above a text, of which Tab reaches one. Escape leads back into the text. A letter
 * draws only those that change.
 */
export const Toolbar = memo(Buttons);

interface ToolsProps {
  editor: Editor;
  tools: readonly Tool[];
  children?: ReactNode;
}

function Tools({ editor, tools, children }: ToolsProps) {
  const states = useEditorState({
    editor,
    selector: () =>
      tools.map(({ isOn, canRun }) => ({
        isOn: isOn?.(editor.state),
        isOff: canRun?.(editor.state) === false,
      })),
  });
  return (
    <Group>
      {tools.map(({ name, icon: Icon, shortcut, run }, at) => (
        <ToolButton
          key={name}
          name={name}
          shortcut={shortcut}
          {...states[at]}
          onClick={() => use(editor, run)}
        >
          <Icon />
        </ToolButton>
      ))}
      {children}
    </Group>
  );
}

/** After a button was used, one goes on writing. */
function use(editor: Editor, run: Tool['run']): void {
  run(editor);
  editor.view.focus();
}
