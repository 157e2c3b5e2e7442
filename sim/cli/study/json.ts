/** A JSON object whose last member is a list too long to hold as one text: an item a line. Null where a number is none, or infinite. */
export function* jsonWithList(head: object, name: string, items: Iterable<object>): Generator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  ${JSON.stringify(name)}: [`;
  let separator = '\n';
  for (const item of items) {
    yield `${separator}    ${JSON.stringify(item)}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}
