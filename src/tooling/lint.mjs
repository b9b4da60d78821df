// Lints what process owners edit: bpmn/*.bpmn, bpmn/*.dmn and forms/*.form, or the files named on the command line.
// Every finding counts, warnings too: the exit code is 1 as soon as there is one.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

register('./form-linting-loader.mjs', import.meta.url);

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

const { BpmnModdle } = require('bpmn-moddle');
const { Linter: BpmnLinter } = require('bpmnlint');
const BpmnResolver = require('bpmnlint/lib/resolver/node-resolver');
const { Linter: DmnLinter } = require('dmnlint');
const DmnResolver = require('dmnlint/lib/resolver/node-resolver');
const DmnModdle = createRequire(require.resolve('dmnlint'))('dmn-moddle');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const modeler = require('modeler-moddle/resources/modeler.json');
const { FormLinter } = await import('@camunda/form-linting');

// The newest version whose forms the form linter knows; Tasklist 7.24 still renders with the same library.
const NEWEST_PLATFORM_KNOWN_TO_FORM_LINTER = '7.22.0';

const linters = { '.bpmn': lintBpmn, '.dmn': lintDmn, '.form': lintForm };

const files = process.argv.length > 2 ? process.argv.slice(2).map((file) => resolve(file)) : shippedFiles();
let findings = 0;
for (const file of files) {
  for (const { element, message, rule } of await linters[extname(file)](readFileSync(file, 'utf8'))) {
    console.log(`${relative(root, file)}: ${element}: ${message} (${rule})`);
    findings++;
  }
}
console.log(`${files.length} files, ${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;

function shippedFiles() {
  return ['bpmn', 'forms']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .filter((file) => extname(file) in linters)
    .sort();
}

async function lintBpmn(xml) {
  const moddle = new BpmnModdle({ camunda, modeler });
  const parsed = await moddle.fromXML(xml).catch((error) => ({ error, warnings: [] }));
  if (parsed.error) {
    return [{ element: 'file', message: parsed.error.message, rule: 'parse' }];
  }
  const config = JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8'));
  const linter = new BpmnLinter({ config, resolver: new BpmnResolver({ require }) });
  return [
    ...parsed.warnings.map(({ message }) => ({ element: 'file', message, rule: 'parse' })),
    ...reports(await linter.lint(parsed.rootElement)),
    ...(await savedDifferently(moddle, parsed.rootElement, xml)),
  ];
}

// Camunda Modeler saves through the same library: what differs here would be a diff that nobody asked for.
async function savedDifferently(moddle, definitions, xml) {
  const saved = (await moddle.toXML(definitions, { format: true })).xml.split('\n');
  const lines = xml.replaceAll('\r\n', '\n').split('\n');
  const first = saved.findIndex((line, index) => line !== lines[index]);
  const at = first < 0 && saved.length !== lines.length ? saved.length : first;
  return at < 0
    ? []
    : [{ element: `line ${at + 1}`, message: `Modeler would save "${(saved[at] ?? '').trim()}"`, rule: 'saved-by-modeler' }];
}

async function lintDmn(xml) {
  const moddle = new DmnModdle();
  const { definitions, error, warnings } = await new Promise((done) =>
    moddle.fromXML(xml, (failure, element, context) =>
      done({ definitions: element, error: failure, warnings: context?.warnings ?? [] }),
    ),
  );
  if (error) {
    return [{ element: 'file', message: error.message, rule: 'parse' }];
  }
  const linter = new DmnLinter({ config: { extends: 'dmnlint:recommended' }, resolver: new DmnResolver({ require }) });
  return [
    ...warnings.map(({ message }) => ({ element: 'file', message, rule: 'parse' })),
    ...reports(await linter.lint(definitions)),
  ];
}

function lintForm(json) {
  const form = JSON.parse(json);
  const known = { ...form, executionPlatformVersion: NEWEST_PLATFORM_KNOWN_TO_FORM_LINTER };
  const saved = JSON.stringify(form, null, 2) === json.replaceAll('\r\n', '\n').trimEnd();
  return [
    ...new FormLinter().lint(known).map(({ id, message }) => ({ element: id, message, rule: 'form-linting' })),
    ...(saved ? [] : [{ element: 'file', message: 'Modeler would indent it by two spaces', rule: 'saved-by-modeler' }]),
  ];
}

function reports(results) {
  return Object.entries(results).flatMap(([rule, found]) =>
    found.map(({ id, message }) => ({ element: id ?? 'diagram', message, rule })),
  );
}
