import { expect, type Locator, type Page } from '@playwright/test';
import { stackAddresses } from './stack.ts';

/** How the admin marks an entry beside its title. */
type Status = 'Draft' | 'Modified' | 'Published';

/** The Strapi admin as staff use it: by what they see. */
export class Admin {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async logIn(email: string, password: string): Promise<void> {
    await this.page.goto(`${stackAddresses().cmsUrl}/admin/auth/login`);
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel(/^Password/).fill(password);
    await this.page.getByRole('button', { name: 'Login' }).click();
    await expect(this.page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  }

  /** Opens a view by its path within the admin. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${stackAddresses().cmsUrl}/admin${path}`);
  }

  /** Opens an entry by its title, as one finds it with the list's search. */
  async openEntry(type: string, title: string): Promise<void> {
    const list = `${stackAddresses().cmsUrl}/admin/content-manager/collection-types/api::${type}.${type}`;
    await this.page.goto(`${list}?_q=${encodeURIComponent(title)}`);
    await this.page.getByRole('gridcell', { name: title, exact: true }).first().click();
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }

  /** Saves changes to a published entry. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await this.expectStatus('Modified');
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.expectStatus('Published');
  }

  async unpublish(): Promise<void> {
    await this.page.getByRole('button', { name: 'More document actions' }).click();
    await this.page.getByRole('menuitem', { name: 'Unpublish' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await this.expectStatus('Draft');
  }

  /** A panel beside the form, by its heading. */
  panel(heading: string): Locator {
    const title = this.page.getByRole('heading', { name: heading, level: 2, exact: true });
    return this.page.getByRole('complementary').filter({ has: title });
  }

  /** The status below the title comes first; entries that are chosen below it have one, too. */
  async expectStatus(status: Status): Promise<void> {
    await expect(this.page.getByRole('main').getByRole('status').first()).toHaveText(status);
  }
}
