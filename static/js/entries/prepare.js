/** The page where a sprint is prepared: opens the session and hands it to the page. */

import { mount } from '../live/mount.js';
import { pageContent, Session } from '../live/session.js';
import { ready } from '../words/text.js';
import '../parts/composing-keys.js';
import '../parts/one-press.js';
import '../parts/fitting.js';
import '../parts/never-nowhere.js';
import '../parts/typing.js';
import '../prepare/sprint-prepare.js';

ready.then(() => mount('sprint-prepare', new Session(pageContent())));
