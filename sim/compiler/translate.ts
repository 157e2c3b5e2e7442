/**
 * The rules in AssemblyScript: the same text, but for what that language says otherwise. It has no destructuring, it divides whole
 * numbers into whole numbers, and its classes are places in memory, laid out by their fields.
 *
 * What is reached from the entry must be written in a subset: functions over `int` (a 32-bit word), `number` (a 64-bit float),
 * `boolean`, typed arrays, and classes of these. The compiler says where it is not.
 */

import type { ESTree } from 'vite';
import { parseSync } from 'vite';
import type { Field, Layouts } from '../machine/layout.ts';
import { isHeld } from '../machine/layout.ts';
import type { Render } from './render.ts';
import { rewritten } from './render.ts';

/** `Key` is a column of two words. */
const typeNames: Readonly<Record<string, string>> = { int: 'i32', Int32Array: 'Words', Float64Array: 'Numbers', Uint8Array: 'Bytes', Uint16Array: 'HalfWords', Key: 'Words' };

const nameOf = (node: ESTree.Node): string => ('name' in node && typeof node.name === 'string' ? node.name : '');

/** `Math.name(…)` */
function call({ callee, arguments: given }: ESTree.CallExpression, render: Render): string | undefined {
  if (callee.type !== 'MemberExpression' || nameOf(callee.object) !== 'Math') return undefined;
  const operands = given.map((operand) => `(${render(operand)})`);
  const name = nameOf(callee.property);
  if (name === 'imul') return `(${operands.join(' * ')})`;
  if (name === 'floor' || name === 'ceil') return `<i32>Math.${name}(<f64>${operands.join()})`;
  return `${name}(${operands.join(', ')})`; // max, min and abs are of the language itself, for words as for floats
}

const isZero = (node: ESTree.Node): boolean => node.type === 'Literal' && node.value === 0;

function binary({ operator, left, right }: ESTree.BinaryExpression | ESTree.PrivateInExpression, render: Render): string | undefined {
  if (operator === '/') return `(<f64>(${render(left)}) / <f64>(${render(right)}))`;
  if (operator === '|' && isZero(right)) return `whole(${render(left)})`;
  if (operator === '>>>' && isZero(right)) return `unsigned(${render(left)})`;
  return undefined;
}

/** Numbers that no word holds are floats, unless they are bits. */
function number({ raw, value }: ESTree.NumericLiteral): string | undefined {
  if (value < 2147483648) return undefined;
  return raw?.startsWith('0x') ? `${value | 0}` : `${value}.0`;
}

function variables({ declarations: [first] }: ESTree.VariableDeclaration, render: Render): string | undefined {
  if (!first?.init) return undefined;
  if (first.id.type === 'ObjectPattern') return oneByOne(first.id, render(first.init));
  return first.init.type === 'ArrowFunctionExpression' && first.init.returnType ? called(nameOf(first.id), first.init, render) : undefined;
}

/** `const { a, b } = w` */
const oneByOne = ({ properties }: ESTree.ObjectPattern, from: string): string =>
  properties.map((property) => (property.type === 'Property' ? `const ${nameOf(property.value)} = ${from}.${nameOf(property.key)};` : '')).join(' ');

/** Functions of up to so many letters are written out where they are called: engines call compiled ones, however short. Longer ones gain nothing but length. */
const SHORT = 1000;

/** A function by its name, whether it was declared or is a constant. */
function called(name: string, { params, returnType, body, start, end }: ESTree.Function | ESTree.ArrowFunctionExpression, render: Render): string {
  const result = body?.type === 'BlockStatement' ? render(body) : `{ return ${render(body!)}; }`;
  return `${end - start < SHORT ? '@inline ' : ''}function ${name}(${params.map(render).join(', ')})${returnType ? render(returnType) : ''} ${result}`;
}

/** Decorations come before `export`. */
function exported({ declaration }: ESTree.ExportNamedDeclaration, render: Render): string | undefined {
  if (declaration?.type === 'ClassDeclaration') return `@unmanaged export ${render(declaration)}`;
  return declaration ? render(declaration).replace(/^(@inline )?(?=function |const |type )/, '$1export ') : undefined;
}

/** A class is the order of its fields; lists of objects are none of them. Stores that it holds lie behind them. */
function fields({ id, superClass, body }: ESTree.Class, laid: Layouts, render: Render): string {
  const name = nameOf(id!);
  const members = body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' || !member.typeAnnotation || member.typeAnnotation.typeAnnotation.type === 'TSTypeOperator') return [];
    const field = nameOf(member.key);
    const held = laid[name]?.fields.find(({ name: other, kind }) => other === field && isHeld(kind));
    return [held ? holding(held, render(member.typeAnnotation)) : `${field}${render(member.typeAnnotation)};`];
  });
  return `class ${name}${superClass ? ` extends ${nameOf(superClass)}` : ''} { ${members.join(' ')} }`;
}

const holding = ({ name, at }: Field, type: string): string => `@inline get ${name}()${type} { return changetype<${type.replace(/^:\s*/, '')}>(changetype<usize>(this) + ${at}); }`;

/** @param isCompiled Whether the file it comes from is compiled as well; nothing is imported from others. */
function imported({ source, specifiers }: ESTree.ImportDeclaration, isCompiled: (path: string) => boolean): string {
  if (!isCompiled(source.value)) return '';
  const path = source.value.replace(/\.ts$/, '');
  const names = specifiers.map((specifier) => (specifier.type === 'ImportNamespaceSpecifier' ? `* as ${specifier.local.name}` : specifier.local.name));
  return names[0]?.startsWith('*') ? `import ${names[0]} from '${path}';` : `import { ${names.join(', ')} } from '${path}';`;
}

/** @throws where the source is no TypeScript. */
export function translate(file: string, source: string, laid: Layouts, isCompiled: (path: string) => boolean): string {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  return rewritten(source, program, (node, render) => {
    switch (node.type) {
      case 'ImportDeclaration':
        return imported(node, isCompiled);
      case 'ExportNamedDeclaration':
        return exported(node, render);
      case 'ClassDeclaration':
        return fields(node, laid, render);
      case 'FunctionDeclaration':
        return called(node.id!.name, node, render);
      case 'VariableDeclaration':
        return variables(node, render);
      case 'CallExpression':
        return call(node, render);
      case 'BinaryExpression':
        return binary(node, render);
      case 'Literal':
        return typeof node.value === 'number' ? number(node as ESTree.NumericLiteral) : undefined;
      case 'MemberExpression':
        return nameOf(node.object) === 'Number' && nameOf(node.property) === 'NaN' ? 'NaN' : undefined;
      case 'TSNonNullExpression':
        return render(node.expression);
      case 'ThrowStatement':
        return "throw new Error('');"; // its words would be the only ones in memory
      case 'TSNumberKeyword':
        return 'f64';
      case 'TSBooleanKeyword':
        return 'bool';
      case 'TSTypeReference':
        return reference(node, render);
      default:
        return undefined;
    }
  });
}

/** `Pick<Type, …>` is that type: there is nothing but fields to pick. */
function reference({ typeName, typeArguments }: ESTree.TSTypeReference, render: Render): string | undefined {
  const name = nameOf(typeName);
  return name === 'Pick' ? render(typeArguments!.params[0]!) : typeNames[name];
}
