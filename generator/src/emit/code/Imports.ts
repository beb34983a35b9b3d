/** Import statements: one per module, sorted, without duplicates. */
export class Imports {
  readonly #values = new Map<string, Set<string>>();
  readonly #types = new Map<string, Set<string>>();

  value(name: string, module: string): void {
    add(this.#values, module, name);
  }

  type(name: string, module: string): void {
    add(this.#types, module, name);
  }

  print(): string {
    const modules = [...new Set([...this.#values.keys(), ...this.#types.keys()])].sort();
    return modules.map((module) => this.#printModule(module)).join('\n');
  }

  #printModule(module: string): string {
    const values = [...(this.#values.get(module) ?? [])].sort();
    const types = [...(this.#types.get(module) ?? [])]
      .filter((name) => !values.includes(name))
      .sort();
    if (values.length === 0) return `import type { ${types.join(', ')} } from '${module}';`;
    const names = [...values, ...types.map((name) => `type ${name}`)];
    return `import { ${names.join(', ')} } from '${module}';`;
  }
}

function add(modules: Map<string, Set<string>>, module: string, name: string): void {
  const names = modules.get(module);
  if (names === undefined) modules.set(module, new Set([name]));
  else names.add(name);
}
