import { Tooltip } from '@strapi/design-system';
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { sayShortcut } from './keys';

/** A button of a toolbar. On phones, and wherever fingers point, it is as large as a finger. */
const Button = styled.button`
  display: inline-grid;
  place-content: center;
  flex: none;
  width: 3.2rem;
  height: 3.2rem;
  padding: 0;
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;

  svg path[fill] {
    fill: currentColor;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral900};
  }
  &[aria-pressed='true'],
  &[aria-expanded='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary200};
    color: ${({ theme }) => theme.colors.primary700};
  }
  &[aria-disabled='true'] {
    background: none;
    color: ${({ theme }) => theme.colors.neutral400};
    cursor: default;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  @media (max-width: 767px), (pointer: coarse) {
    width: 4.4rem;
    height: 4.4rem;
  }
  @media (forced-colors: active) {
    &[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    &[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

interface ToolButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  name: string;
  shortcut?: string;
  isOn?: boolean;
  /**
   * What it does cannot be done here. It can be reached nevertheless: a button that vanishes from under the
   * keyboard takes the focus with it.
   */
  isOff?: boolean;
  children: ReactNode;
}

/** A button of the editor's toolbar, with its name and its keys beside it when somebody points at it. */
export const ToolButton = forwardRef<HTMLButtonElement, ToolButtonProps>((props, ref) => {
  const { name, shortcut, isOn, isOff = false, onClick, children, ...rest } = props;
  const keys = shortcut && sayShortcut(shortcut);
  return (
    <Tooltip label={keys ? `${name} (${keys})` : name}>
      <Button
        {...rest}
        ref={ref}
        type="button"
        aria-label={name}
        aria-pressed={isOn}
        aria-disabled={isOff}
        onClick={isOff ? undefined : onClick}
        // What is chosen in the text stays so.
        onMouseDown={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
});
