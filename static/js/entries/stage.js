/** The stage's page: opens the session and hands it to the stage. */
import { ready } from '../lib/text.js';
import { mount } from '../live/mount.js';
import { pageContent, Session } from '../live/session.js';
import '../elements/sprint-stage.js';

ready.then(() => mount('sprint-stage', new Session(pageContent())));
