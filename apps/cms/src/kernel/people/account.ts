/** What Strapi stores of a member of staff's account, as far as rights hang on it. */
export interface Account {
  id: number;
  /** A salted hash; null until an invitation is taken up. */
  password: string | null;
  email: string;
  isActive: boolean;
  blocked: boolean | null;
}
