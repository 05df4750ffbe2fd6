// Every page without a room: the code field, copy buttons, the table beside the join form, forms that have been sent.
import { startCodeField } from '../pages/code-field.js';
import { startCopyButtons } from '../pages/copy.js';
import { startDoor } from '../pages/door.js';
import { startDoorLine } from '../pages/door-line.js';
import { startLeaving } from '../pages/leaving.js';
import { startLoginLine } from '../pages/login-line.js';
import { startSentOnce } from '../pages/sent-once.js';
import { startTableChoice } from '../pages/table-choice.js';
import '../parts/composing-keys.js';

startCodeField();
startCopyButtons();
startDoorLine();
startDoor();
startLeaving();
startLoginLine();
startTableChoice();
startSentOnce();
