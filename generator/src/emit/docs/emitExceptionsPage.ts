import type { GeneratedFile } from '../GeneratedFile.js';
import type { Exception, Service } from '../../ir/index.js';
import { boundsText } from '../code/boundsText.js';
import { literal } from '../code/code.js';
import { codeBlock, page, table } from './markdown.js';
import { typeText } from './typeText.js';

/** The page about the service's exceptions. */
export function emitExceptionsPage(service: Service): GeneratedFile[] {
  if (service.exceptions.length === 0) return [];
  const first = service.exceptions[0]?.name ?? '';
  return [
    {
      path: 'docs/exceptions.md',
      content: page(
        '# Exceptions',
        'The errors that the service returns. Each is a subclass of `ServiceException`, and `error.name` is the name of the class.',
        codeBlock(
          'js',
          `import { ${first}, ServiceException } from ${literal(service.packageName)};

function explain(error) {
  if (error instanceof ${first}) return error.message;
  return error instanceof ServiceException ? \`\${error.name} (\${error.status})\` : 'no response';
}

console.log(explain(new Error('offline')));`,
        ),
        ...service.exceptions.map(section),
      ),
    },
  ];
}

function section(exception: Exception): string {
  return page(
    `## ${exception.name}`,
    exception.description,
    `- Status: ${exception.statuses.join(', ') || 'any'}\n- Fault: ${exception.fault}`,
    table(
      ['Member', 'Type', 'Required', 'Bounds', 'Description'],
      exception.members.map((member) => [
        member.name === 'Message' ? '**message**' : `**${member.name}**`,
        typeText(member.type),
        member.required ? 'yes' : 'no',
        boundsText(member.type),
        member.description,
      ]),
    ),
  ).trimEnd();
}
