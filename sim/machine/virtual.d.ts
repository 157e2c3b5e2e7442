/** The rules as the build has compiled them; undefined where it has not. */
declare module 'virtual:machine' {
  const code: import('./layout.ts').Code | undefined;
  export default code;
}
