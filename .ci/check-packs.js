// Every JSON file under rules/ and of the stories against rules/pack.schema.json: a pack file, a calendar or a story.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemaFile = join(root, 'rules', 'pack.schema.json');

// Comments and trailing commas become spaces; texts stay as they are.
function plain(text) {
  const withoutComments = text.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (m) => (m[0] === '"' ? m : ' '));
  return withoutComments.replace(/"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g, (m) => (m[0] === '"' ? m : ' '));
}

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true, formats: { date: true } });
ajv.addSchema(JSON.parse(readFileSync(schemaFile, 'utf8')), 'pack');
const pack = ajv.getSchema('pack');
const calendar = ajv.getSchema('pack#/$defs/calendar');
const story = ajv.getSchema('pack#/$defs/story');

const stories = join(root, 'seeds', 'stories');
const files = [join(root, 'rules'), stories]
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((f) => f.isFile() && /\.jsonc?$/.test(f.name))
  .map((f) => join(f.parentPath ?? f.path, f.name))
  .filter((f) => f !== schemaFile)
  .sort();
let wrong = 0;
for (const file of files) {
  const validate = file.split(sep).at(-2) === 'calendars' ? calendar : file.startsWith(stories + sep) ? story : pack;
  if (!validate(JSON.parse(plain(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))))) {
    wrong++;
    for (const error of validate.errors.slice(0, 20)) {
      console.log(`${relative(root, file)}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}

console.log(`${files.length} files of packs and stories held against the schema, ${wrong} differ.`);
process.exit(wrong === 0 && files.length > 0 ? 0 : 1);
