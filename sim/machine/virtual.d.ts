/** The rules as the build has compiled them. */
declare module 'virtual:machine' {
  /** @returns undefined where they are not there, or not yet */
  export const compiled: () => import('./layout.ts').Code | undefined;
  /** Over when they are there, or are known not to come. */
  export const fetched: Promise<void>;
}
