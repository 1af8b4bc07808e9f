const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});

/** `2026-11-23` or an instant as `23 November 2026`, in British time. */
export function formatDate(date: string): string {
  return LONG.format(new Date(date));
}
