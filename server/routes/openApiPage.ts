import { openApiTexts } from '../vocabulary/text/sv/openApi.ts';
import type { OpenApiDocument, Operation } from './openApiDocument.ts';

const { page: text } = openApiTexts;
const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (value: string) =>
  value.replaceAll(/[&<>"]/g, (character) => special[character] ?? '');

/** The documentation for someone who reads: one page without script. */
export function documentationPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const contents = operations.map(
    ({ operation }) =>
      `<li><a href="#${operation.operationId}">${escape(operation.summary)}</a></li>`,
  );
  const sections = operations.map(({ path, method, operation }) =>
    sectionOf(`${method.toUpperCase()} ${path}`, operation),
  );
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="documentation.css"></head>
<body>
<h1>${text.title}</h1>
${paragraphs(document.info.description)}
<p><a href="openapi.json">${text.asFile}</a></p>
<h2>${text.security}</h2>
${paragraphs(Object.values(openApiTexts.security).join('\n\n'))}
<nav aria-label="${text.contents}"><ol>${contents.join('')}</ol></nav>
<main>${sections.join('\n')}</main>
</body>
</html>
`;
}

function sectionOf(address: string, operation: Operation): string {
  const parameters = operation.parameters.map(
    ({ name, description, required }) =>
      `<dt><code>${escape(name)}</code>${required ? ` (${text.required})` : ''}</dt><dd>${escape(description)}</dd>`,
  );
  const body = 'requestBody' in operation ? Object.entries(operation.requestBody.content) : [];
  const answers = Object.entries(operation.responses).flatMap(([status, answer]) =>
    Object.entries(answer.content).map(([type, content]) => ({
      heading: `${text.answer} ${status === 'default' ? text.otherwise : status} ${type}`,
      described: answer.description,
      content,
    })),
  );
  return `<section aria-labelledby="${operation.operationId}">
<h2 id="${operation.operationId}">${escape(operation.summary)}</h2>
<p><code>${escape(address)}</code></p>
${paragraphs(operation.description)}
${parameters.length > 0 ? `<h3>${text.parameters}</h3><dl>${parameters.join('')}</dl>` : ''}
${body.map(([type, content]) => exampleOf({ heading: `${text.body} ${type}`, content })).join('')}
${answers.map(exampleOf).join('')}
</section>`;
}

type Example = {
  readonly heading: string;
  readonly described?: string;
  readonly content: object;
};

/** A long example is folded, so that the page can be read through. */
function exampleOf({ heading, described = '', content }: Example): string {
  const example = 'example' in content ? JSON.stringify(content.example, null, 2) : '';
  return `<details><summary>${escape(heading)}</summary>${paragraphs(described)}<pre>${escape(example)}</pre></details>`;
}

function paragraphs(description: string): string {
  if (description === '') return '';
  return description
    .split('\n\n')
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join('');
}
