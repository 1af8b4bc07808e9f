import { expect, type Page } from '@playwright/test';
import { stackAddresses } from './stack.ts';

const UPDATED = /saved|published|unpublished/i;

/** The Strapi admin as staff use it: by what they see. */
export class Admin {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async logIn(email = stackAddresses().adminEmail, password = stackAddresses().adminPassword): Promise<void> {
    await this.page.goto(`${stackAddresses().cmsUrl}/admin/auth/login`);
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Login' }).click();
    await expect(this.page.getByRole('heading', { name: /^Hello/ })).toBeVisible();
  }

  /** Opens an entry by its title, as one finds it with the list's search. */
  async openEntry(type: string, title: string): Promise<void> {
    const list = `${stackAddresses().cmsUrl}/admin/content-manager/collection-types/api::${type}.${type}`;
    await this.page.goto(`${list}?_q=${encodeURIComponent(title)}`);
    await this.page.getByRole('gridcell', { name: title, exact: true }).first().click();
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await this.expectNotice();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.expectNotice();
  }

  async unpublish(): Promise<void> {
    await this.page.getByRole('button', { name: 'More document actions' }).click();
    await this.page.getByRole('menuitem', { name: 'Unpublish' }).click();
    await this.expectNotice();
  }

  private async expectNotice(): Promise<void> {
    const notice = this.page.getByRole('status').filter({ hasText: UPDATED });
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toBeHidden();
  }
}
