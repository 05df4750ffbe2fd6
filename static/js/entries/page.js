// Every page without a room: the code field, copy buttons, the table beside the join form.
import { startCodeField } from '../lib/code-field.js';
import { startCopyButtons } from '../lib/copy.js';
import { startTableChoice } from '../lib/table-choice.js';

startCodeField();
startCopyButtons();
startTableChoice();
