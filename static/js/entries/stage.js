/** The stage's page: opens the session and hands it to the stage. */

import { mount } from '../live/mount.js';
import { pageContent, Session } from '../live/session.js';
import { ready } from '../words/text.js';
import '../stage/sprint-stage.js';

/** @type {() => Session<import('../live/slots.d.ts').StageSlots>} */
const session = () => new Session(pageContent());

ready.then(() => mount('sprint-stage', session()));
