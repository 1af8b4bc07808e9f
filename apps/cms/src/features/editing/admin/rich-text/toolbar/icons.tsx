/** Icons that Strapi has none of, drawn as its own are. */
function toIcon(path: string) {
  return () => (
    <svg
      viewBox="0 0 32 32"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      aria-hidden
    >
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export const Undo = toIcon('M11 6 5 12l6 6M6 12h14a7 7 0 0 1 0 14h-7');
export const Redo = toIcon('m21 6 6 6-6 6M26 12H12a7 7 0 0 0 0 14h7');
export const Superscript = toIcon('m5 11 11 15M16 11 5 26M22 8.5c0-4 6-4 6-.5 0 3-6 3.5-6 7h6');
export const Subscript = toIcon('m5 6 11 15M16 6 5 21M22 20.5c0-4 6-4 6-.5 0 3-6 3.5-6 7h6');
/** The number that a list begins at. */
export const BeginsAt = toIcon('M10 5 4 19h12M12 13v13M20 25.5v.5M20 8h8M20 15h8');
