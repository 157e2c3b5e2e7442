declare module 'virtual:scenarios' {
  const list: readonly { readonly name: string; readonly title: string; readonly question: string }[];
  export default list;
}

declare module 'virtual:archetypes' {
  const list: readonly import('../sim/index.ts').Organization[];
  export default list;
}

declare module '*.yaml?parsed' {
  const scenario: import('../sim/index.ts').Scenario;
  export default scenario;
}

declare module 'virtual:citation' {
  const citation: { readonly title: string; readonly version: string; readonly 'date-released': string; readonly license: string; readonly authors: readonly { readonly name: string }[] };
  export default citation;
}
