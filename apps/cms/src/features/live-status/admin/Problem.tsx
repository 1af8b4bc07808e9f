import { Box, Typography } from '@strapi/design-system';

/** What is wrong, line by line as the website's builder said it. */
export function Problem({ text }: { text: string }) {
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={3} role="status">
      <Typography
        variant="pi"
        textColor="danger700"
        style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
      >
        {text}
      </Typography>
    </Box>
  );
}
