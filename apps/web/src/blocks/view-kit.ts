/** What the views of blocks are put together from: `@pain/web/blocks` in packages/blocks. */

export { markLanguage, wordsToMarkedHtml } from '../languages/mark-language.ts';
export { describeFile, describeLanguage } from '../media/describe-file.ts';
export { default as Picture } from '../media/Picture.astro';
export { default as VideoPlayer } from '../media/VideoPlayer.astro';
export { default as Figure } from '../nhs/Figure.astro';
export { escapeHtml, renderNhs } from '../nhs/render.ts';
export { default as RichText } from '../rich-text/RichText.astro';
export { linesToHtml, phonesToHtml, spellEmail } from '../rich-text/text-to-html.ts';
export { richTextToHtml } from '../rich-text/to-html.ts';
export { levelBelow } from '../routes/anchors.ts';
export type { BlockViewNamed, CardView, FaqView, TestimonialView } from '../routes/view.ts';
export { default as SectionHeading } from './SectionHeading.astro';
