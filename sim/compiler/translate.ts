/**
 * The rules in AssemblyScript: the same text, but for what that language says otherwise. It has no destructuring, calls only
 * functions directly, and divides whole numbers into whole numbers; its classes are places in memory, laid out by their fields.
 *
 * Only what is written in the subset is compiled: functions over `int` (a 32-bit word), `number` (a 64-bit float), `boolean`,
 * typed arrays, and classes of these. What a function beyond it is called by must not be reachable from `machine.ts`.
 */

import { parseSync } from 'vite';
import type { Node } from './render.ts';
import { rewritten } from './render.ts';

/** A node of any kind, with the fields kinds have; what is not there is not looked at. */
interface Any extends Node {
  readonly [field: string]: any;
}

const typeNames: Readonly<Record<string, string>> = { int: 'i32', Int32Array: 'Words', Float64Array: 'Numbers', Uint8Array: 'Bytes', Uint16Array: 'HalfWords', Key: 'Words' };
const mathNames: Readonly<Record<string, string>> = { max: 'max', min: 'min', abs: 'abs' };

type Render = (node: Node) => string;

const isZero = (node: Any): boolean => node.type === 'Literal' && node.value === 0;

function call({ callee, arguments: given }: Any, render: Render): string | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.name !== 'Math') return undefined;
  const operands = given.map((argument: Node) => `(${render(argument)})`);
  const name: string = callee.property.name;
  if (name === 'imul') return `(${operands.join(' * ')})`;
  if (name === 'floor' || name === 'ceil') return `<i32>Math.${name}(<f64>${operands[0]})`;
  return mathNames[name] && `${mathNames[name]}(${operands.join(', ')})`;
}

function binary({ operator, left, right }: Any, render: Render): string | undefined {
  if (operator === '/') return `(<f64>(${render(left)}) / <f64>(${render(right)}))`;
  if (operator === '|' && isZero(right)) return `whole(${render(left)})`;
  if (operator === '>>>' && isZero(right)) return `unsigned(${render(left)})`;
  return undefined;
}

/** Numbers that no word holds are floats, unless they are bits. */
function literal({ raw, value }: Any): string | undefined {
  if (typeof value !== 'number' || value < 2147483648) return undefined;
  return raw.startsWith('0x') ? `${value | 0}` : `${value}.0`;
}

/** `const { a, b } = w` names them one by one. */
function declarations(node: Any, render: Render): string | undefined {
  const [{ id, init }] = node.declarations;
  if (id.type === 'ObjectPattern') return id.properties.map(({ key, value }: Any) => `const ${value.name} = ${render(init)}.${key.name};`).join(' ');
  if (init?.type === 'ArrowFunctionExpression' && id.typeAnnotation === null) return arrow(id.name, init, render);
  return undefined;
}

/** A function that is a constant is one by name, and written out where it is called. */
function arrow(name: string, { params, returnType, body }: Any, render: Render): string {
  const result = body.type === 'BlockStatement' ? render(body) : `{ return ${render(body)}; }`;
  return `function ${name}(${params.map(render).join(', ')})${returnType ? render(returnType) : ''} ${result}`;
}

/** A class is the order of its fields. */
function fields({ id, superClass, body }: Any, render: Render): string {
  const properties = body.body.filter(({ type, typeAnnotation }: Any) => type === 'PropertyDefinition' && isStored(typeAnnotation));
  return `class ${id.name}${superClass ? ` extends ${superClass.name}` : ''} { ${properties.map(({ key, typeAnnotation }: Any) => `${key.name}${render(typeAnnotation)};`).join(' ')} }`;
}

/** Lists of objects are none of the machine's. */
const isStored = (annotation: Any): boolean => annotation.typeAnnotation.type !== 'TSTypeOperator';

/** @param isKnown Whether the file imported from is compiled as well; nothing is imported from others. */
function imports({ source, specifiers }: Any, isKnown: (path: string) => boolean): string {
  if (!isKnown(source.value)) return '';
  const path = source.value.replace(/\.ts$/, '');
  const [first] = specifiers;
  if (first.type === 'ImportNamespaceSpecifier') return `import * as ${first.local.name} from '${path}';`;
  return `import { ${specifiers.map(({ imported, local }: Any) => (imported.name === local.name ? local.name : `${imported.name} as ${local.name}`)).join(', ')} } from '${path}';`;
}

export function translate(file: string, source: string, isKnown: (path: string) => boolean): string {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  return rewritten(source, program as unknown as Node, (plain, render) => {
    const node = plain as Any;
    switch (node.type) {
      case 'ImportDeclaration':
        return imports(node, isKnown);
      case 'ExportNamedDeclaration':
        return node.declaration?.type === 'ClassDeclaration' ? `@unmanaged export ${render(node.declaration)}` : undefined;
      case 'ClassDeclaration':
        return fields(node, render);
      case 'VariableDeclaration':
        return declarations(node, render);
      case 'CallExpression':
        return call(node, render);
      case 'BinaryExpression':
        return binary(node, render);
      case 'Literal':
        return literal(node);
      case 'TSNonNullExpression':
        return render(node.expression);
      case 'ThrowStatement':
        return "throw new Error('');";
      case 'TSNumberKeyword':
        return 'f64';
      case 'TSBooleanKeyword':
        return 'bool';
      case 'TSTypeReference':
        return node.typeName.name === 'Pick' ? render(node.typeArguments.params[0]) : typeNames[node.typeName.name];
      case 'MemberExpression':
        return node.object.name === 'Number' && node.property.name === 'NaN' ? 'NaN' : undefined;
      default:
        return undefined;
    }
  });
}
