/** The console's page: opens the session and hands it to the console. */
import { ready } from '../lib/text.js';
import { mount } from '../live/mount.js';
import { pageContent, Session } from '../live/session.js';
import '../elements/sprint-console.js';

ready.then(() => mount('sprint-console', new Session(pageContent())));
