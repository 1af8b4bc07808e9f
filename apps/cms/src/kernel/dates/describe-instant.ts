const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** An instant as staff read it: `23 November 2026 at 09:00`, in British time. */
export function describeInstant(instant: string): string {
  return FORMAT.format(new Date(instant));
}
