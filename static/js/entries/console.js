/** The console's page: opens the session and hands it to the console. */

import { mount } from '../live/mount.js';
import { pageContent, Session } from '../live/session.js';
import { ready } from '../words/text.js';
import '../parts/composing-keys.js';
import '../parts/one-press.js';
import '../parts/fitting.js';
import '../parts/never-nowhere.js';
import '../parts/typing.js';
import '../console/sprint-console.js';

ready.then(() => mount('sprint-console', new Session(pageContent())));
