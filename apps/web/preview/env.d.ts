declare namespace App {
  interface Locals {
    /** What stands around a page of the site that the preview shows; the middleware puts it there. */
    frame?: import('../src/preview/dress-html.ts').Frame;
  }
}
